import type { types } from "@slack/bolt";
import type { LessonView, ProgressView, SessionView } from "../../commands/command.ts";
import { bold, cutText, leadTo, makeHeader, makeNote, makeSection, press } from "./home-blocks.ts";
import { describeProgress, findNext, isBegun, type Next } from "./home-progress.ts";

/** What a learner's Home tab is made of. */
export interface Home {
  readonly lessons: readonly HomeLesson[];
  /** The learner's open sessions, the latest turn first. */
  readonly sessions: readonly HomeSession[];
  readonly progress: readonly ProgressView[];
}

/** A lesson, with the id of the offer that starts it. */
export interface HomeLesson extends LessonView {
  readonly start: string;
}

/** An open session, with the permanent link to where it is; null where there is none. */
export interface HomeSession extends SessionView {
  readonly link: string | null;
}

/** A view as Slack publishes it. */
export interface HomePage extends types.HomeView {
  readonly blocks: types.KnownBlock[];
}

/** Two blocks a lesson and one a session: a view has 100, and these leave room for what stands around them. */
const mostLessons = 40;
const mostSessions = 10;

/** The Home tab of one learner: what to do next, which lessons are open, and what there is to learn. */
export function renderHome(home: Home): HomePage {
  return {
    type: "home",
    blocks: [
      makeHeader("Next"),
      renderNext(findNext(home), home),
      // The first of them is what is next.
      ...renderSessions(home.sessions.slice(1), home),
      ...renderLessons(home),
      makeNote("Only you see this page."),
    ],
  };
}

function renderNext(next: Next<HomeLesson, HomeSession>, home: Home): types.SectionBlock {
  switch (next.kind) {
    case "resume":
      return renderSession(next.session, home, "Go on where you were: ");
    case "concept":
      return makeSection(
        `Still to come in ${bold(next.lesson.title)}: ${cutText(next.concept)}.`,
        press("Start", next.lesson.start),
      );
    case "lesson":
      return makeSection(
        `A good place to begin: ${bold(next.lesson.title)}.`,
        press("Start", next.lesson.start),
      );
    case "quiz":
      return makeSection(
        "You have met every concept there is. Start a lesson once more and say “quiz me”, to see what has stayed.",
      );
    case "none":
      return makeSection("There is no lesson yet. Whoever runs this bot can add one.");
  }
}

function renderSessions(sessions: readonly HomeSession[], home: Home): types.KnownBlock[] {
  if (sessions.length === 0) return [];
  const more = sessions.length - mostSessions;
  return [
    makeHeader("Also open"),
    ...sessions.slice(0, mostSessions).map((session) => renderSession(session, home)),
    ...(more > 0 ? [makeNote(`And ${more} more.`)] : []),
  ];
}

/** Which lesson it is and where it stands, with the way there. */
function renderSession(session: HomeSession, { lessons }: Home, lead = ""): types.SectionBlock {
  const lesson = lessons.find(({ id }) => id === session.lesson);
  const concept = lesson?.concepts.find(({ id }) => id === session.concept)?.name;
  const at = concept === undefined ? "" : `, at ${cutText(concept)}`;
  const group = session.mode === "group" ? ", in a group" : "";
  const text = `${lead}${bold(lesson?.title ?? session.lesson)}${at}${group}.`;
  return session.link === null
    ? makeSection(text)
    : makeSection(text, leadTo("Go on", session.link));
}

function renderLessons({ lessons, sessions, progress }: Home): types.KnownBlock[] {
  if (lessons.length === 0) return [];
  const more = lessons.length - mostLessons;
  return [
    makeHeader("Lessons"),
    ...lessons.slice(0, mostLessons).flatMap((lesson) => {
      const open = sessions.find((session) => session.lesson === lesson.id);
      return renderLesson(lesson, open ?? null, progress);
    }),
    ...(more > 0 ? [makeNote(`And ${more} more, which \`/lesson start\` finds.`)] : []),
  ];
}

const longestAim = 220;

/** `open` is the latest session of the lesson that is open; null where none is. */
function renderLesson(
  lesson: HomeLesson,
  open: HomeSession | null,
  progress: readonly ProgressView[],
): types.KnownBlock[] {
  const label = open ? "Go on" : isBegun(lesson, progress) ? "Start again" : "Start";
  const button = open?.link ? leadTo(label, open.link) : press(label, lesson.start);
  return [
    makeSection(`${bold(lesson.title)}\n${cutText(lesson.aim, longestAim)}`, button),
    makeNote(describeProgress(lesson, progress)),
  ];
}
