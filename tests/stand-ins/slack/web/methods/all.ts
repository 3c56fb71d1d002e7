import type { Methods } from "../method.ts";
import { listAppMethods } from "./app.ts";
import { assistant } from "./assistant.ts";
import { chat } from "./chat.ts";
import { conversations } from "./conversations.ts";
import { oauth } from "./oauth.ts";
import { people } from "./people.ts";
import { views } from "./views.ts";

/** All methods that this stand-in knows. */
export function listMethods(openSocket: () => string): Methods {
  return {
    ...listAppMethods(openSocket),
    ...assistant,
    ...chat,
    ...conversations,
    ...oauth,
    ...people,
    ...views,
  };
}
