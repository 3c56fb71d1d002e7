import type { Aside, Incoming } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { showLesson } from "./library.ts";
import { chooseSession, followPosition, takeUp } from "./seating.ts";
import type { LearnerKey, LessonProgress, Session, Snapshot, Store } from "./store/store.ts";
import { learnerOf } from "./turn-record.ts";
import { type Begun, chooseWelcome, type Guest, type Welcome } from "./tutor/welcome.ts";
import { readWish, type Wish } from "./understanding/wish.ts";
import { type Known, leadIn, sayNoLesson, sayWelcome, sayWhere } from "./welcoming.ts";

/** Where something done is seated, as it is taken there, or what is said instead; null where there is nothing to say. */
export type Received =
  | {
      readonly kind: "seated";
      readonly session: Session;
      readonly incoming: Incoming;
      /** Said ahead of the answer, where the lesson was opened for it. */
      readonly lead: string | null;
    }
  | { readonly kind: "refused"; readonly aside: Aside | null };

/** Finds a session for what was done. Where none is open, what was said may open one, or is met with what there is to learn. `last` is the thread's latest. */
export async function receive(
  parts: BotParts,
  incoming: Incoming,
  last: Session | null,
): Promise<Received> {
  const seat = chooseSession(parts, incoming, last);
  if (seat.kind === "refused") return seat;
  const usual: Received | null =
    seat.kind === "seated" ? await sit(parts, incoming, seat.session) : null;
  if (usual && !mayWishElse(incoming, last)) return usual;
  const known = await readKnown(parts, incoming, last);
  const wish = readWishOf(parts, incoming);
  if (!wish) return { kind: "refused", aside: sayNoLesson(known) };
  const welcome = chooseWelcome(wish, known.guest);
  switch (welcome.kind) {
    case "reopen":
      return usual ?? { kind: "refused", aside: sayNoLesson(known) };
    case "begin":
      return begin(parts, incoming, last, welcome);
    case "point":
      return { kind: "refused", aside: sayWhere(welcome, known) };
    case "say":
      return { kind: "refused", aside: sayWelcome(welcome, known) };
  }
}

/** What was done, as it is meant in the thread of whose session it is, and what is known there. */
export interface Conversation {
  readonly meant: Incoming;
  readonly snapshot: Snapshot;
  /** The thread to answer in; null for the session's own. */
  readonly answerIn: string | null;
}

/** Looks where something is meant: a thread without a lesson of its own goes on with that of the conversation around it. */
export async function findConversation(
  store: Pick<Store, "readTurn">,
  incoming: Incoming,
): Promise<Conversation> {
  const { where, within, act } = incoming;
  const own = await store.readTurn(where, learnerOf(incoming));
  const here: Conversation = { meant: incoming, snapshot: own, answerIn: null };
  const isSaid = act.kind === "say";
  // A button belongs to the lesson that showed it, though it was stopped.
  const isOwn = own.session?.state.status === "open" || (own.session !== null && !isSaid);
  if (within === undefined || isOwn) return here;
  const around = { ...where, thread: within };
  const snapshot = await store.readTurn(around, learnerOf(incoming));
  const status = snapshot.session?.state.status;
  if (isSaid ? status !== "open" : status === undefined) return here;
  return { meant: { ...incoming, where: around }, snapshot, answerIn: where.thread };
}

async function sit(parts: BotParts, incoming: Incoming, session: Session): Promise<Received> {
  return {
    kind: "seated",
    session: await takeUp(parts.store, incoming, session),
    incoming,
    lead: null,
  };
}

/** In direct messages one place serves for all lessons: after a stop, another one may be meant. */
function mayWishElse({ direct, act, lesson, position }: Incoming, last: Session | null): boolean {
  if (!direct || act.kind !== "say" || lesson !== null || last?.state.status === "open")
    return false;
  // What comes a second time, such as the stop itself, is known where it was taken first.
  const read = last?.position ?? null;
  return read === null || position === null || followPosition(read, position) !== read;
}

/** To name the bot, and nothing more, is a greeting; whoever points at a message wishes for what it speaks of, if anything. */
function readWishOf({ library }: BotParts, { act }: Incoming): Wish | null {
  if (act.kind === "press") return null;
  if (act.kind === "open") return { kind: "greeting" };
  const find = (id: string) => library.find(id)?.vocabulary ?? null;
  const wish = readWish(act.text, library.catalogue(), find);
  const isNamed = wish.kind === "learn" || (wish.kind === "none" && wish.near.length > 0);
  return act.kind === "say" || isNamed ? wish : null;
}

/** What a learner has begun is told to them alone. */
async function readKnown(
  { store, library }: BotParts,
  incoming: Incoming,
  last: Session | null,
): Promise<Known> {
  const { direct = false, act } = incoming;
  const lessons = library.list().map(showLesson);
  const ids = lessons.map(({ id }) => id);
  const key = learnerOf(incoming);
  const progress = direct ? await store.listProgress(key) : [];
  const begun = direct ? await listBegun(store, key, progress) : [];
  const stopped = last && ids.includes(last.lesson) ? last.lesson : null;
  const guest: Guest = {
    direct: direct && act.kind === "say",
    stopped,
    begun: begun.filter(({ lesson }) => ids.includes(lesson)),
    lessons: ids,
  };
  return { guest, lessons, progress };
}

/** Each lesson once: those that are open come first, then those that ended where nothing has followed, the latest before the others. */
async function listBegun(
  store: BotParts["store"],
  key: LearnerKey,
  progress: readonly LessonProgress[],
): Promise<readonly Begun[]> {
  const open = await store.listSessions(key);
  const ended = await store.listEnded(key);
  const all: Begun[] = [
    ...open.map(({ lesson, key: { thread }, concept }) => ({ lesson, open: { thread, concept } })),
    ...[...ended, ...progress].map(({ lesson }) => ({ lesson, open: null })),
  ];
  return all.filter(({ lesson }, at) => all.findIndex((each) => each.lesson === lesson) === at);
}

/** Opens a lesson for what was said, which is its first turn; one that was begun elsewhere stands where it stood. */
async function begin(
  parts: BotParts,
  incoming: Incoming,
  last: Session | null,
  { lesson, asks }: Extract<Welcome, { kind: "begin" }>,
): Promise<Received> {
  const open = { kind: "open", mode: "solo" } as const;
  const opening = { ...incoming, lesson, act: open };
  const seat = chooseSession(parts, opening, last);
  if (seat.kind !== "seated") return { kind: "refused", aside: null };
  const session = await takeUp(parts.store, opening, seat.session, "wherever");
  const title = parts.library.find(lesson)?.lesson.title ?? lesson;
  return {
    kind: "seated",
    session,
    incoming: asks ? { ...incoming, lesson } : opening,
    lead: asks && last?.lesson !== lesson ? leadIn(title, session.state.turns === 0) : null,
  };
}
