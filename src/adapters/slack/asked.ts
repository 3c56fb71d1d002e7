import type { Call } from "../../commands/command.ts";
import type { Interaction, SlashCommand } from "./payloads.ts";
import { isDirect, readAddress } from "./places.ts";
import { readName, readPlace, type Seat } from "./read.ts";
import type { Settle } from "./receiving.ts";
import type { Asker } from "./telling.ts";

/** Somebody who uses a command or presses something: who, where, and how they are answered. */
export interface Asked {
  readonly asker: Asker;
  /** The same each time that Slack sends it. */
  readonly id: string;
  readonly here: Call["here"];
  /** How others in the workspace know them; null where Slack does not say. */
  readonly name: string | null;
  readonly seat: Seat;
  /** Where they chose in a window that is open still. */
  readonly window?: Pending;
}

/** A window that was sent, and closes once it is acknowledged. */
export interface Pending {
  readonly settle: Settle;
  /** Leaves it open as it was filled in, with what is wrong with the channel, as plain text; false where it has closed by now. */
  sendBack(why: string): Promise<boolean>;
}

/** Reads who uses a slash command; those cannot be used in threads. */
export function readCommander(command: SlashCommand, seat: Seat): Asked {
  const thread = command.channel_id ?? "";
  return {
    asker: {
      workspace: seat.workspace,
      learner: command.user_id ?? "",
      thread: thread === "" ? null : thread,
      responseUrl: command.response_url ?? null,
      replaces: false,
      trigger: command.trigger_id ?? null,
      view: null,
    },
    id: nameEvent(seat, command.trigger_id ?? ""),
    here: makeHere(seat.workspace, thread),
    name: command.user_name ?? null,
    seat,
  };
}

/** Reads who presses a button or uses a shortcut. */
export function readAsker(given: Interaction, seat: Seat): Asked {
  const { channel, thread } = readPlace(given);
  const { container, message, user, view, actions } = given;
  const isAlone = container?.is_ephemeral === true;
  // From what hangs in no thread, and begins none, nobody would find one that an answer begins.
  const isLoose = (message?.thread_ts ?? container?.thread_ts) === undefined;
  const place = isLoose ? channel : thread;
  return {
    asker: {
      workspace: seat.workspace,
      learner: user?.id ?? "",
      thread: place === "" ? null : place,
      responseUrl: given.response_url ?? null,
      replaces: isAlone,
      trigger: given.trigger_id ?? null,
      view: view?.type === "modal" ? (view.id ?? null) : null,
    },
    id: nameEvent(seat, given.trigger_id ?? actions?.[0]?.action_ts ?? view?.id ?? ""),
    here: makeHere(seat.workspace, place),
    name: readName(given),
    seat,
  };
}

/** Empty where Slack gives no name to go by. */
function nameEvent({ workspace }: Seat, name: string): string {
  return name === "" ? "" : `${workspace}/${name}`;
}

/** Outside conversations, what is asked for is given in direct messages. */
function makeHere(workspace: string, thread: string): Call["here"] {
  const { channel, thread_ts } = readAddress(thread);
  const kind =
    channel === "" || isDirect(channel) ? "direct" : thread_ts === undefined ? "channel" : "thread";
  return { platform: "slack", workspace, thread, kind };
}
