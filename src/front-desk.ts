import type { Aside, Host } from "./adapters/adapter.ts";
import { sayClosed } from "./asides.ts";
import type { Bot } from "./bot.ts";
import { type BotParts, findAdapter, judgeFailure } from "./bot-parts.ts";
import type { Answer, Call, CommandHost, Finding, LessonOverview } from "./commands/command.ts";
import { tell } from "./commands/command.ts";
import { runCommand, suggestFor } from "./commands/commands.ts";
import { writeStart } from "./commands/lessons.ts";
import { readLine } from "./commands/line.ts";
import type { Lesson } from "./lessons/lesson.ts";
import { showLesson } from "./library.ts";
import { findConversation } from "./reception.ts";
import { chooseSession } from "./seating.ts";
import type { OpenSession } from "./store/store.ts";

/** The bot as one platform's adapter sees it. `diagnose` looks into what all platforms share. */
export function openFrontDesk(
  platform: string,
  parts: BotParts,
  bot: Bot,
  diagnose: () => Promise<readonly Finding[]>,
): Host {
  const handle: Host["handle"] = async (incoming, onStored) => {
    const handled = await bot.handle(incoming, onStored);
    const isClosed = handled.kind === "turn" && handled.refusal !== null;
    // Stopping a lesson takes effect, whether or not its thread can be told.
    if (isClosed && handled.outcome.log.move !== "stop")
      return sayClosed(handled.refusal, incoming.act.kind === "open");
    return handled.kind === "refused" ? handled.aside : null;
  };
  const commandHost = createCommandHost(platform, parts, bot, handle, diagnose);
  return {
    handle,
    findObjection: (asked) => findObjection(parts, asked),
    command: (call) => runCommand(call, commandHost).catch((error) => admit(parts, call, error)),
    readLine,
    async look(call) {
      const { listSessions, listProgress } = commandHost;
      const [sessions, progress] = await Promise.all([listSessions(call), listProgress(call)]);
      const lessons = parts.library.list().map(showWhole);
      return { lessons, sessions, progress };
    },
    suggest: (call, option, typed) => suggestFor(call, option, typed, commandHost),
    async listOpen() {
      const sessions = await parts.store.listOpen(platform);
      return sessions.map(({ key, position }) => ({ where: key, position }));
    },
    endSession: bot.endSession,
    listMistakes: parts.library.problems,
    report: (message, who = "operator") => parts.report({ who, message, where: { platform } }),
  };
}

async function findObjection(
  parts: BotParts,
  asked: Parameters<Host["findObjection"]>[0],
): Promise<Aside | null> {
  const act = { kind: "say", text: "" } as const;
  const said = { ...asked, id: "", act, lesson: null, addressed: true, position: null };
  const { meant, snapshot } = await findConversation(parts.store, said);
  const seat = chooseSession(parts, meant, snapshot.session);
  return seat.kind === "refused" ? seat.aside : null;
}

function createCommandHost(
  platform: string,
  { store, library, adapters, now }: BotParts,
  bot: Bot,
  handle: Host["handle"],
  diagnose: () => Promise<readonly Finding[]>,
): CommandHost {
  const showSession = ({ key, lesson, mode, concept, at }: OpenSession) => ({
    thread: key.thread,
    lesson,
    mode,
    concept,
    idle: Math.max(0, now() - at),
  });
  const learnerOf = ({ here: { platform, workspace }, learner }: Call) => ({
    platform,
    workspace,
    learner,
  });
  return {
    listLessons: () => library.list().map(showLesson),
    listSessions: async (call) => (await store.listSessions(learnerOf(call))).map(showSession),
    async listEnded(call) {
      const ended = await store.listEnded(learnerOf(call));
      return ended.map((each) => ({ ...showSession(each), isGone: each.status === "gone" }));
    },
    async findSession(call) {
      const { session } = await store.readTurn(call.here, learnerOf(call));
      if (session?.state.status !== "open") return null;
      const { key, lesson, state, learners } = session;
      const { mode, concept } = state;
      const isForeign = mode === "solo" && !learners.includes(call.learner);
      return { thread: key.thread, lesson, mode, concept, isForeign };
    },
    listProgress: (call) => store.listProgress(learnerOf(call)),
    recall: (call) => store.readLearner(learnerOf(call)),
    forget: (call) => bot.forget(learnerOf(call)),
    act: (call, thread, act, id) =>
      handle({
        id,
        where: { platform: call.here.platform, workspace: call.here.workspace, thread },
        learner: call.learner,
        act: act.kind === "open" ? { kind: "open", mode: "solo" } : act,
        lesson: null,
        addressed: true,
        // How far another thread is read, nobody can tell from here.
        position: thread === call.here.thread ? (call.position ?? null) : null,
      }),
    async visit({ here: { platform, workspace }, learner }, thread) {
      const refusal = await bot.visit({ platform, workspace, thread }, learner);
      return refusal && sayClosed(refusal, true);
    },
    async diagnose(workspace) {
      const own = findAdapter({ adapters }, platform);
      return [...((await own?.diagnose?.(workspace)) ?? []), ...(await diagnose())];
    },
  };
}

function showWhole(lesson: Lesson): LessonOverview {
  const requires = lesson.concepts.map(({ id, requires }) => [id, requires] as const);
  return {
    ...showLesson(lesson),
    start: writeStart(lesson.id),
    requires: Object.fromEntries(requires),
  };
}

/** A command that failed: whoever can mend it gets the reason. */
function admit({ report }: BotParts, { id, command, here }: Call, error: unknown): Answer {
  const { who, detail } = judgeFailure(error);
  report({
    who,
    message: who === "operator" ? detail : `Command ${command} (${id}): ${detail}`,
    where: { platform: here.platform, workspace: here.workspace, thread: here.thread },
    event: id,
  });
  return tell(
    "That did not work just now, and I've noted it. Nothing is lost: please try again in a while.",
  );
}
