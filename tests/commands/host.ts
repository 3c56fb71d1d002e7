import type {
  Answer,
  Call,
  CommandHost,
  EndedView,
  Finding,
  FoundSession,
  Kept,
  LessonView,
  ProgressView,
  SessionView,
} from "../../src/commands/command.ts";
import { runCommand } from "../../src/commands/commands.ts";
import { readLine } from "../../src/commands/line.ts";
import type { Reply } from "../../src/tutor/reply.ts";

/** Something that a command did as the learner, or that it had them forgotten. */
export type Done =
  | {
      readonly thread: string;
      readonly act: Parameters<CommandHost["act"]>[2];
      readonly id: string;
    }
  | { readonly forgot: string };

/** What a command finds; what is left out is not there. */
export interface Situation {
  readonly lessons?: readonly LessonView[];
  readonly sessions?: readonly SessionView[];
  readonly ended?: readonly EndedView[];
  /** The session of the thread in which the command is used. */
  readonly here?: FoundSession;
  readonly progress?: readonly ProgressView[];
  readonly findings?: readonly Finding[];
  /** All that is kept of the learner. */
  readonly kept?: Kept;
  /** What is said to the learner alone when a command does something. */
  readonly aside?: Reply;
  /** What is said to the learner alone when they come back to a thread. */
  readonly barred?: Reply;
  /** Threads that turn out to be gone when somebody comes back to them. */
  readonly gone?: readonly string[];
}

const gone: Reply = { parts: [{ kind: "text", text: "It is gone." }], offers: [] };

export const bread = makeLesson("bread", "Baking bread", ["leaven", "kneading", "baking"]);
export const tea = makeLesson("tea", "The tea ceremony", ["water"]);

export function makeLesson(id: string, title: string, concepts: readonly string[]): LessonView {
  const aim = `By the end you can explain ${title.toLowerCase()} to a friend.`;
  return { id, title, aim, concepts: concepts.map((name) => ({ id: name, name })) };
}

export function makeSession(given: Partial<SessionView> = {}): SessionView {
  return { thread: "t1", lesson: "bread", mode: "solo", concept: "leaven", idle: 0, ...given };
}

/** A bot that has what is given, and keeps what is done with it. */
export function makeHost(given: Situation): { host: CommandHost; done: readonly Done[] } {
  const done: Done[] = [];
  const visited: string[] = [];
  const isOver = ({ thread }: SessionView) =>
    given.gone?.includes(thread) === true && visited.includes(thread);
  const host: CommandHost = {
    listLessons: () => given.lessons ?? [bread, tea],
    listSessions: async () => (given.sessions ?? []).filter((each) => !isOver(each)),
    listEnded: async () => [
      ...(given.sessions ?? []).filter(isOver).map((each) => ({ ...each, isGone: true })),
      ...(given.ended ?? []).map((each) => (isOver(each) ? { ...each, isGone: true } : each)),
    ],
    findSession: async () => given.here ?? null,
    listProgress: async () => given.progress ?? [],
    recall: async () => given.kept ?? null,
    async forget({ learner }) {
      done.push({ forgot: learner });
      return given.kept !== undefined;
    },
    async act(_call, thread, act, id) {
      done.push({ thread, act, id });
      return given.aside ?? null;
    },
    async visit(_call, thread) {
      visited.push(thread);
      return given.gone?.includes(thread) ? gone : (given.barred ?? null);
    },
    diagnose: async () => given.findings ?? [],
  };
  return { host, done };
}

type Where = Call["here"]["kind"];

/** A use of a command, in a channel unless said otherwise. */
export function makeCall(
  command: string,
  options: Call["options"] = {},
  kind: Where = "channel",
): Call {
  const here = { platform: "desk", workspace: "room", thread: kind, kind };
  return { id: "call", command, options, here, learner: "ada" };
}

/** Uses a command. */
export async function use(
  given: Situation,
  command: string,
  options?: Call["options"],
  kind?: Where,
): Promise<{ answer: Answer; done: readonly Done[] }> {
  const { host, done } = makeHost(given);
  return { answer: await runCommand(makeCall(command, options, kind), host), done };
}

/** Presses a button of an answer, by its label, where the answer was given. */
export async function pressIn(
  given: Situation,
  answer: Answer,
  label: string,
  kind?: Where,
): Promise<{ answer: Answer; done: readonly Done[] }> {
  const offer = offersOf(answer).find((each) => each.label === label);
  const line = readLine(offer?.id ?? "");
  if (!line) throw new Error(`There is no button “${label}” that uses a command.`);
  return use(given, line.command, line.options, kind);
}

/** What the learner reads. */
export function textOf(answer: Answer): string {
  if (answer.kind !== "say") throw new Error("A lesson opened instead.");
  return answer.reply.parts.map((part) => ("text" in part ? part.text : "")).join("\n\n");
}

export function offersOf(answer: Answer): Reply["offers"] {
  return answer.kind === "say" ? answer.reply.offers : [];
}

export function labelsOf(answer: Answer): string[] {
  return offersOf(answer).map(({ label }) => label);
}

export function linksOf(answer: Answer): string[] {
  return answer.kind === "say"
    ? answer.links.map(({ label, thread }) => `${label} -> ${thread}`)
    : [];
}
