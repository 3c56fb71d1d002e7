import type { Heard, Level } from "../tutor/ledger.ts";
import type { Offer, Reply } from "../tutor/reply.ts";
import type { OwnPicture } from "../tutor/state.ts";

/** A slash command's group, such as `/lesson`, with what can be asked of it. */
export interface CommandGroup {
  /** Lower case, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** True where only those who manage the workspace may use it. */
  readonly forAdmins: boolean;
  readonly commands: readonly Command[];
  /** The name of the one that is meant where a platform lets the group be used alone; left out, it is the only one, if any. */
  readonly usual?: string;
}

/** One slash command, such as `/lesson start`. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  run(call: Call, host: CommandHost): Promise<Answer>;
}

/** What can be given with a command; all of it may be left out. */
export type CommandOption = { readonly name: string; readonly description: string } & (
  | { readonly kind: "text"; suggest(typed: string, host: CommandHost): readonly Choice[] }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "flag" }
);

/** A value that can be chosen, and how it reads; each at most 100 characters. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** One use of a command. */
export interface Call {
  /** The platform's id of the event. */
  readonly id: string;
  /** Group and command, such as `lesson start`. */
  readonly command: string;
  /** By their names; a flag that is set is "yes". */
  readonly options: Readonly<Record<string, string>>;
  readonly here: Here;
  readonly learner: string;
  /** The platform's mark of how far the place is read with this; left out where it has none. */
  readonly position?: string | null;
}

/** Where a command is used. */
export interface Here {
  readonly platform: string;
  readonly workspace: string;
  /** The channel, the thread, or the direct messages. */
  readonly thread: string;
  /** `channel`: a lesson needs a thread of its own there. In the others it can be taught right there. */
  readonly kind: "channel" | "thread" | "direct";
}

/** What a command comes to. */
export type Answer =
  /** Something that only the one who asked gets to see; an offer's id may be a command line, see `writeLine`. */
  | {
      readonly kind: "say";
      readonly reply: Reply;
      readonly links: readonly Link[];
      /** Something to take away with it. */
      readonly handout?: Handout;
      /** True where they see it come true right there: where no answer has to be given, none is needed. */
      readonly isSeen?: boolean;
    }
  /** A lesson to open: in a new thread, or here where that is possible. */
  | {
      readonly kind: "open";
      readonly lesson: string;
      readonly title: string;
      readonly mode: "solo" | "group";
      readonly isPrivate: boolean;
      /** The concept to begin with; null where they choose one. */
      readonly concept: string | null;
      /** True where this very thread is taken by somebody else's lesson: it needs one of its own. */
      readonly apart: boolean;
    };

/** The way to another thread of the workspace. */
export interface Link {
  readonly label: string;
  readonly thread: string;
}

/** A text to take away: a file, where the platform can give one to one person alone. */
export interface Handout {
  /** The file's name. */
  readonly name: string;
  readonly text: string;
  /** What is shown where there are no files: the text, or as much of it as fits `mostShown` characters. */
  readonly shown: string;
  /** What is said ahead of `shown` where it is not all of the text. */
  readonly missing: string | null;
}

/** What commands can ask of the bot. */
export interface CommandHost {
  listLessons(): readonly LessonView[];
  /** The learner's open sessions in this workspace, the latest turn first. */
  listSessions(call: Call): Promise<readonly SessionView[]>;
  /** The learner's latest sessions that have ended and that none has followed in their threads, the latest turn first. */
  listEnded(call: Call): Promise<readonly EndedView[]>;
  /** The open session of this very thread. */
  findSession(call: Call): Promise<FoundSession | null>;
  listProgress(call: Call): Promise<readonly ProgressView[]>;
  /** All that is kept of the learner in this workspace; null where that is nothing. */
  recall(call: Call): Promise<Kept | null>;
  /** Forgets all of it; false where it was nothing. */
  forget(call: Call): Promise<boolean>;
  /** Does something in a thread as the learner; gives what is for their eyes alone. `id` is of the event. */
  act(
    call: Call,
    thread: string,
    act: { readonly kind: "open" } | { readonly kind: "press"; readonly offer: string },
    id: string,
  ): Promise<Reply | null>;
  /** Comes back to a thread of the learner's, without a turn; gives what is for their eyes alone where it is closed to us or gone. */
  visit(call: Call, thread: string): Promise<Reply | null>;
  /** Looks into everything that has to be right for this workspace. */
  diagnose(workspace: string): Promise<readonly Finding[]>;
}

/** All that there is to learn, and how far one learner has come. */
export interface Overview {
  readonly lessons: readonly LessonOverview[];
  /** The learner's open sessions, the latest turn first. */
  readonly sessions: readonly SessionView[];
  readonly progress: readonly ProgressView[];
}

/** A lesson with all that is needed to start it and to draw it. */
export interface LessonOverview extends LessonView {
  /** The id of the offer that starts it. */
  readonly start: string;
  /** By a concept's id, the ids of those that are better met before it. */
  readonly requires: Readonly<Record<string, readonly string[]>>;
}

/** A lesson as it is listed. */
export interface LessonView {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly concepts: readonly { readonly id: string; readonly name: string }[];
}

/** A session as it is listed. */
export interface SessionView {
  readonly thread: string;
  readonly lesson: string;
  readonly mode: "solo" | "group";
  /** The concept under discussion. */
  readonly concept: string | null;
  /** Milliseconds since its last turn. */
  readonly idle: number;
}

/** A session that has ended; `isGone` where its thread is no more, so that the lesson can only go on elsewhere. */
export interface EndedView extends SessionView {
  readonly isGone: boolean;
}

/** The session of a thread; `isForeign` where it is somebody else's alone. */
export interface FoundSession extends Omit<SessionView, "idle"> {
  readonly isForeign: boolean;
}

/** How far a learner has come with one concept. */
export interface ProgressView {
  readonly lesson: string;
  readonly concept: string;
  readonly level: Level;
}

/** All that is kept of one learner in one workspace. Times are milliseconds since 1970. */
export interface Kept {
  readonly learner: Pick<Call["here"], "platform" | "workspace"> & Pick<Call, "learner">;
  readonly progress: readonly (ProgressView & { readonly at: number })[];
  /** The latest last. */
  readonly heard: readonly Heard[];
  /** The oldest first. */
  readonly sessions: readonly KeptSession[];
  /** What the page keeps of them, each message's `body` as JSON; null for who does not learn there. */
  readonly page: {
    readonly name: string;
    readonly at: number;
    readonly messages: readonly {
      readonly thread: string;
      readonly body: string;
      readonly at: number;
    }[];
  } | null;
}

/** A session that they take part in; `at` is when it was begun. */
export interface KeptSession extends Pick<SessionView, "thread" | "lesson" | "mode"> {
  readonly status: "open" | "ended" | "gone";
  readonly at: number;
  /** The picture that they drew there, in their own words. */
  readonly picture?: Pick<OwnPicture, "rows">;
  /** Their own, in order. */
  readonly turns: readonly KeptTurn[];
}

/** What is kept of one turn. */
export interface KeptTurn {
  readonly at: number;
  readonly move: string;
  readonly also: readonly string[];
  readonly concept: string | null;
  readonly analogy: string | null;
  readonly question: string | null;
  readonly band: string;
  readonly rule: string;
  readonly chosen: string | null;
  readonly result: string | null;
}

/** One thing that was looked into; where it is not well, `mend` says what to do, where, and who can. */
export type Finding =
  | { readonly kind: "well"; readonly text: string }
  | { readonly kind: "doubtful" | "wrong"; readonly text: string; readonly mend: string };

/** Characters of a handout that a platform shows in a message, where it gives no files. */
export const mostShown = 8_000;

/** A text for the one who asked. */
export function tell(
  text: string,
  offers: readonly Offer[] = [],
  links: readonly Link[] = [],
): Extract<Answer, { kind: "say" }> {
  return { kind: "say", reply: { parts: [{ kind: "text", text }], offers }, links };
}
