import type { Concept, Lesson, Place, Problem } from "../lessons/lesson.ts";
import { offer } from "../tutor/offers.ts";
import type { Part, Reply } from "../tutor/reply.ts";
import { say, tellStory } from "../tutor/telling.ts";

/** Discord's components-v2 message: characters of text in all. The tightest of the platforms for a whole reply. */
const mostCharacters = 4000;
/** Slack's section, and with room to spare Discord's text block. */
const mostInBlock = 3000;
const longestId = 100;

/** Replies that would not fit Discord or Slack, however they are put together. */
export function checkFit({ concepts }: Lesson): Problem[] {
  return concepts.flatMap((concept) => [...checkReplies(concept), ...checkIds(concept)]);
}

function checkReplies(concept: Concept): Problem[] {
  const longest = (parts: readonly Part[][]) =>
    parts.reduce<Part[]>((best, each) => (measure(each) > measure(best) ? each : best), []);
  const leads = [
    [say(concept.explanation)],
    ...concept.questions.map(({ answer, inStory }) => [
      say(answer),
      ...(inStory ? [say(inStory)] : []),
    ]),
  ];
  const lead = longest(leads);
  return [
    ...concept.analogies.flatMap((analogy) =>
      checkReply(
        { parts: [...lead, ...tellStory(analogy)], offers: [] },
        analogy.at,
        `The story “${analogy.title}”`,
      ),
    ),
    ...concept.checks.flatMap((check) => {
      const feedback = longest(check.options.map((option) => [say(option.feedback)]));
      const choices = say(check.options.map(({ text }) => text).join("\n"));
      return checkReply(
        { parts: [...feedback, say(check.question), choices], offers: [] },
        check.at,
        "This check",
      );
    }),
  ];
}

function checkReply({ parts }: Reply, at: Place, what: string): Problem[] {
  const all = measure(parts);
  const block = Math.max(...parts.map((part) => measure([part])));
  if (all > mostCharacters)
    return [
      {
        at,
        severity: "error",
        message: `${what} makes a reply of ${all} characters with what may stand before it; a message holds ${mostCharacters}. Shorten it, or the longest answer of this concept.`,
      },
    ];
  if (block > mostInBlock)
    return [
      {
        at,
        severity: "error",
        message: `${what} has a block of ${block} characters; a block holds ${mostInBlock}. Shorten it.`,
      },
    ];
  return [];
}

function measure(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + measurePart(part), 0);
}

function measurePart(part: Part): number {
  if (part.kind === "mapping")
    return part.rows.reduce((sum, { story, system }) => sum + story.length + system.length + 8, 0);
  return part.text.length + (part.kind === "story" ? part.title.length + 4 : 0);
}

function checkIds(concept: Concept): Problem[] {
  const ids = [
    ...concept.questions.map(({ id, at }) => ({
      id: offer(`question:${concept.id}/${id}`, "").id,
      at,
    })),
    ...concept.misconceptions.map(({ id, at }) => ({ id: `question:${concept.id}/${id}`, at })),
    ...concept.checks.map(({ id, at }) => ({ id: `choice:${concept.id}/${id}/0`, at })),
  ];
  return ids
    .filter(({ id }) => id.length > longestId)
    .map(({ id, at }) => ({
      at,
      severity: "error",
      message: `A button for this would need an id of ${id.length} characters; ${longestId} is the most. Shorten the heading.`,
    }));
}
