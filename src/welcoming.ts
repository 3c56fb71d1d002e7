import type { Aside } from "./adapters/adapter.ts";
import { speak } from "./asides.ts";
import type { LessonView, ProgressView } from "./commands/command.ts";
import { describeLessons } from "./commands/lesson-list.ts";
import { lessonButtons, mostLessons } from "./commands/lessons.ts";
import { writeLine } from "./commands/line.ts";
import type { Offer } from "./tutor/reply.ts";
import type { Guest, Saying, Welcome } from "./tutor/welcome.ts";
import type { Wanted } from "./understanding/wish.ts";

/** What a welcome is told with. */
export interface Known {
  readonly guest: Guest;
  /** All lessons, in the order in which they are listed. */
  readonly lessons: readonly LessonView[];
  /** How far the guest has come; none where others would read of it. */
  readonly progress: readonly ProgressView[];
}

/** What is said to somebody who turned to the bot where no lesson is open, with lessons to choose from. */
export function sayWelcome(
  { saying, lessons: ids, wanted }: Extract<Welcome, { kind: "say" }>,
  known: Known,
): Aside {
  if (known.lessons.length === 0) return speak(noLesson);
  const { text, shows } = findWords(saying, nameLesson(ids[0] ?? "", known), known);
  switch (shows) {
    case "some":
      return speak(text, offerSome(ids, known, wanted));
    case "all":
      return speak(text, offerLessons(ids, known).slice(0, mostLessons));
    case "resume":
      return speak(text, [resume]);
    case "nothing":
      return speak(text);
  }
}

/** Said to somebody who pressed a button, or pointed at a message, where no lesson is open. */
export function sayNoLesson(known: Known): Aside {
  if (known.lessons.length === 0) return speak(noLesson);
  const ids = known.lessons.map(({ id }) => id);
  return speak(
    "There is no lesson open here. What would you like to learn?",
    offerSome(ids, known),
  );
}

/** The way to where a lesson is open. */
export function sayWhere(
  { begun: { lesson }, open: { thread, concept } }: Extract<Welcome, { kind: "point" }>,
  known: Known,
): Aside {
  const { concepts = [] } = known.lessons.find(({ id }) => id === lesson) ?? {};
  const name = concepts.find(({ id }) => id === concept)?.name;
  const at = name === undefined ? "" : `, and we were at ${name}`;
  const text = `“${nameLesson(lesson, known)}” is open in another place${at}. The button takes you there.`;
  return { ...speak(text), links: [{ label: "Go on there", thread }] };
}

/** Said ahead of the first answer in a lesson that was opened for it. */
export function leadIn(title: string, isNew: boolean): string {
  return isNew
    ? `That is part of the lesson “${title}”, so I've opened it for us.`
    : `We go on with the lesson “${title}”.`;
}

const noLesson = "There is no lesson to learn yet. Whoever runs this bot can add one.";

/** What is said, and which buttons come with it. */
interface Words {
  readonly text: string;
  readonly shows: "some" | "all" | "resume" | "nothing";
}

function findWords(saying: Saying, title: string, { guest, lessons, progress }: Known): Words {
  const some = (text: string): Words => ({ text, shows: "some" });
  switch (saying) {
    case "hello":
      return some(
        guest.begun.length > 0 ? helloAgain : `Hello! ${whoIAm} What would you like to learn?`,
      );
    case "help":
      return some(`${whoIAm}\n\n${howToLearn}`);
    case "list":
      return { text: describeLessons(lessons, progress), shows: "all" };
    case "unbegun":
      return { text: `${unbegun}\n\n${describeLessons(lessons, progress)}`, shows: "all" };
    case "named":
      return some(`“${title}” is about that. Shall we begin?`);
    case "several":
      return some("More than one lesson is about that. Which one shall it be?");
    case "near":
      return some(`That sounds like something from “${title}”. Shall we go into it?`);
    case "which":
      return some("You have begun more than one lesson. Which one do you mean?");
    case "in-lesson":
      return some("For that we need a lesson to talk about. Shall we begin one?");
    case "resume":
      return { text: sayResume, shows: "resume" };
    case "thanks":
      return some(`You're welcome! ${whenever}`);
    case "nod":
      return some(`All right. ${whenever}`);
    case "goodbye":
      return {
        text: "See you! Write to me whenever you'd like to learn something.",
        shows: "nothing",
      };
    case "stop":
      return {
        text: guest.begun.some(({ open }) => open)
          ? `${nothingToStop} ${stopElsewhere}`
          : nothingToStop,
        shows: "nothing",
      };
    case "other":
      return some(
        "I'm not sure I can help with that: all I know is my lessons. Here is what you can learn with me.",
      );
  }
}

const whoIAm =
  "I teach in conversation, as a patient mentor would: you ask in your own words, and every “explain that again” brings another analogy.";
const helloAgain = "Hello again! Shall we go on, or would you like to learn something else?";
const howToLearn =
  "Choose a lesson, or write what you'd like to understand. Then ask on: “what is …?”, “what if …?”, “so it's like …?”, “quiz me”.";
const whenever = "Whenever you'd like to learn something, here is what there is.";
const sayResume =
  "The button takes you back to the lesson that you have open, or that you stopped last.";
const unbegun = "You have not begun a lesson yet. This is what there is to learn:";
const nothingToStop = "No lesson is open here, so there is nothing to stop.";
const stopElsewhere = "`/lesson stop` ends one that is open elsewhere.";

/** One row of buttons. */
const mostShown = 5;

function offerSome(
  ids: readonly string[],
  known: Known,
  wanted: readonly Wanted[] = [],
): readonly Offer[] {
  const offers = offerLessons(ids, known, wanted);
  if (offers.length <= mostShown) return offers;
  return [
    ...offers.slice(0, mostShown - 1),
    { ...listAll, label: `See all ${known.lessons.length} lessons` },
  ];
}

const listAll = { id: writeLine({ command: "lesson list", options: {} }) };
const resume: Offer = {
  id: writeLine({ command: "lesson resume", options: {} }),
  label: "Go on where I was",
};

/** A lesson that was begun is gone on with, and one that was asked for begins with what was asked about. */
function offerLessons(
  ids: readonly string[],
  { guest, lessons }: Known,
  wanted: readonly Wanted[] = [],
): readonly Offer[] {
  const isBegun = (id: string) => guest.begun.some(({ lesson }) => lesson === id);
  return ids.flatMap((id) => {
    const found = lessons.filter((each) => each.id === id);
    const concept = wanted.find(({ lesson }) => lesson === id)?.concept ?? "";
    const options = fits.test(concept) ? { concept } : {};
    return lessonButtons(found, options, ({ title }) =>
      isBegun(id) ? `Go on with ${title}` : title,
    );
  });
}

/** An id that leaves room for a lesson's in that of an offer. */
const fits = /^\S{1,28}$/;

function nameLesson(lesson: string, { lessons }: Known): string {
  return lessons.find(({ id }) => id === lesson)?.title ?? lesson;
}
