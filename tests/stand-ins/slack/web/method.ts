import type { JsonObject } from "../json.ts";
import type { Team } from "../world/entities.ts";
import type { World } from "../world/world.ts";
import type { Args } from "./args.ts";

/** How often a method may be called a minute: Slack's tiers, or a limit of its own. */
export type Tier = 1 | 2 | 3 | 4 | "special" | "message" | "history";

/** One call of a method that the token may make. */
export interface Call {
  readonly world: World;
  readonly args: Args;
  /** The token that it came with; "" where the method takes none. */
  readonly token: string;
}

/** A call in the name of the bot of a team. */
export interface BotCall extends Call {
  readonly team: Team;
}

interface Facts {
  /** Any one of these will do; none are needed where it is left out. */
  readonly scopes?: readonly string[];
  readonly tier: Tier;
}

/** A method of the Web API, by whose token it takes. */
export type Method =
  | (Facts & { readonly by: "bot"; readonly run: (call: BotCall) => JsonObject })
  | (Facts & { readonly by: "app" | "anyone"; readonly run: (call: Call) => JsonObject });

/** Methods by name, such as `chat.postMessage`. */
export type Methods = Readonly<Record<string, Method>>;
