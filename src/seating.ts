import type { Incoming } from "./adapters/adapter.ts";
import { sayAside } from "./asides.ts";
import type { BotParts } from "./bot-parts.ts";
import type { Session, Store } from "./store/store.ts";
import type { Reply } from "./tutor/reply.ts";
import { openState } from "./tutor/state.ts";

/** The session that something done belongs to, or why there is none: `unplaced` is what is for the bot where no lesson is open. */
export type Seat =
  | { readonly kind: "seated"; readonly session: Session }
  | { readonly kind: "unplaced" }
  | { readonly kind: "refused"; readonly aside: Reply | null };

/** The thread's open session, or a new one, pinned to the lesson as it is now. `last` is the thread's latest. */
export function chooseSession(parts: BotParts, incoming: Incoming, last: Session | null): Seat {
  if (last && isForeign(last, incoming)) return refuse("foreign", parts, incoming, last);
  if (isToOthers(incoming, last)) return { kind: "refused", aside: null };
  if (last && isGone(last, incoming)) return refuse("gone", parts, incoming, last);
  if (last?.state.status === "open") return { kind: "seated", session: last };
  const lesson = incoming.lesson ?? (last && reopens(last, incoming) ? last.lesson : null);
  if (lesson === null)
    return isForBot(incoming) ? { kind: "unplaced" } : { kind: "refused", aside: null };
  return { kind: "seated", session: beginSession(parts, incoming, lesson, last) };
}

/** People talking to each other are left alone; in a lesson for one, to name somebody on the way may be part of what the bot is told. */
function isToOthers({ forOthers, toOthers }: Incoming, last: Session | null): boolean {
  return toOthers === true || (forOthers === true && last?.state.mode !== "solo");
}

/** A lesson for one goes at the pace of the one who started it. */
function isForeign({ state, learners }: Session, { learner, act }: Incoming): boolean {
  const starts = state.status !== "open" && act.kind === "open";
  return state.mode === "solo" && learners.length > 0 && !learners.includes(learner) && !starts;
}

/** A button may outlive its thread's closing; who writes there, or starts a lesson there, has found it open again. */
function isGone({ state }: Session, { act, lesson }: Incoming): boolean {
  return state.status === "gone" && act.kind !== "say" && (act.kind !== "open" || lesson === null);
}

/** In a thread whose lesson was stopped, what is surely meant for the bot takes it up again. */
function reopens({ state }: Session, incoming: Incoming): boolean {
  return state.mode === "solo" || isForBot(incoming);
}

/** A reason is given only to who turned to the bot. */
function refuse(
  kind: "foreign" | "gone",
  { library }: BotParts,
  incoming: Incoming,
  last: Session | null,
): Seat {
  const lesson = library.find(last?.lesson ?? "")?.lesson ?? null;
  return { kind: "refused", aside: isForBot(incoming) ? sayAside(kind, lesson) : null };
}

function isForBot({ act, addressed }: Incoming): boolean {
  return act.kind !== "say" || addressed;
}

function beginSession(
  { library, newId }: BotParts,
  incoming: Incoming,
  lesson: string,
  last: Session | null,
): Session {
  const { act } = incoming;
  const opens = act.kind === "open" && (incoming.lesson !== null || !last);
  const mode = opens ? act.mode : (last?.state.mode ?? "solo");
  const before = last?.lesson === lesson && isTheirs(last, incoming, mode) ? last : null;
  return {
    id: newId(),
    key: incoming.where,
    lesson,
    version: library.find(lesson)?.lesson.version ?? "",
    revision: 0,
    state: before ? { ...before.state, status: "open" } : openState(mode),
    position: null,
    learners: before?.learners ?? [],
    ...(before && { goesOn: nameRevision(before) }),
  };
}

/** Whether what was stopped is taken up where it was: by its learner, or by anybody of its group. */
function isTheirs({ state, learners }: Session, { learner }: Incoming, mode: string): boolean {
  return state.mode === mode && (mode === "group" || learners.includes(learner));
}

/**
 * The session; where a learner begins alone what they had stopped in another thread, or what ended with its thread, it
 * stands where that stood; with "wherever" also what is open there.
 */
export async function takeUp(
  store: Pick<Store, "findLast">,
  { where: { platform, workspace }, learner, act }: Incoming,
  session: Session,
  from: "stopped" | "wherever" = "stopped",
): Promise<Session> {
  const { revision, state, lesson } = session;
  if (revision > 0 || state.turns > 0 || state.mode !== "solo" || act.kind !== "open")
    return session;
  const last = await store.findLast({ platform, workspace, learner }, lesson);
  const isFree = last && (from === "wherever" || last.state.status !== "open");
  return isFree && last.state.mode === "solo"
    ? { ...session, state: { ...last.state, status: "open" }, goesOn: nameRevision(last) }
    : session;
}

function nameRevision({ id, revision }: Session): Pick<Session, "id" | "revision"> {
  return { id, revision };
}

/** The later of two marks of a platform, which are longer the later, or else greater as text. */
export function followPosition(before: string | null, now: string | null): string | null {
  if (before === null || now === null) return now ?? before;
  if (before.length !== now.length) return before.length > now.length ? before : now;
  return before > now ? before : now;
}
