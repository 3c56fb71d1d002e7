import type { Concept, Lesson, Place, Problem } from "../lessons/lesson.ts";
import { sayUnderstood } from "../tutor/moves/checks.ts";
import { offer } from "../tutor/offers.ts";
import type { Offer, Part, Reply } from "../tutor/reply.ts";
import { say, tellStory } from "../tutor/telling.ts";

/** Of the 4,000 characters of a Discord message, the tightest of the platforms, the rest is for an opener and the buttons. */
const mostCharacters = 3500;
/** Slack's section, and with room to spare Discord's text block. */
const mostInBlock = 3000;
const longestId = 100;

/** A reply that a lesson leads to, where it is written, and what it is to its author. */
export interface Possible {
  readonly reply: Reply;
  readonly at: Place;
  readonly what: string;
}

/** Replies that would not fit Discord or Slack, however they are put together. */
export function checkFit(lesson: Lesson): Problem[] {
  return [...listReplies(lesson).flatMap(checkReply), ...lesson.concepts.flatMap(checkIds)];
}

/** Every text of a lesson in the longest reply that it can be part of. */
export function listReplies({ concepts, opening, recap, at }: Lesson): Possible[] {
  const line = ({ names, summary }: Concept) => `- **${names[0]}**: ${summary}`;
  const met = say(concepts.map(line).join("\n"));
  return [
    { reply: makeReply([say(opening)]), at, what: "The opening" },
    { reply: makeReply([met, say(recap)]), at, what: "The recap" },
    ...concepts.flatMap((concept) => [
      ...listStories(concept),
      ...listChecks(concept),
      ...listWords(concept),
    ]),
  ];
}

function listStories(concept: Concept): Possible[] {
  const ahead = say(concept.summary);
  const answers = concept.questions.map(({ answer, inStory }) => [
    say(answer),
    ...(inStory ? [say(inStory)] : []),
    ahead,
  ]);
  const facets = concept.facets.map(({ id, text }) => [say(`**${id}.** ${text}`)]);
  const lead = findLongest([[say(concept.explanation)], ...answers, ...facets]);
  return concept.analogies.map((analogy) => ({
    reply: makeReply([...lead, ...tellStory(analogy)]),
    at: analogy.at,
    what: `The story “${analogy.title}”`,
  }));
}

function listChecks(concept: Concept): Possible[] {
  return concept.checks.map(({ id, question, options, hint, at }) => {
    const lead = findLongest(
      [hint, ...options.map((option) => `${sayUnderstood(option)} ${option.feedback}`)].map(
        (it) => [say(it)],
      ),
    );
    const choices = options.map(({ text }, index) =>
      offer(`choice:${concept.id}/${id}/${index}`, text),
    );
    const parts: Part[] = [...lead, { kind: "ask", text: question }];
    return { reply: makeReply(parts, choices), at, what: "This check" };
  });
}

function listWords({ facets, misconceptions, terms, simply, at }: Concept): Possible[] {
  const list = facets.map(({ id, text }) => `- **${id}**: ${text}`).join("\n");
  return [
    { reply: makeReply([say(simply)]), at, what: "The text in simple words" },
    { reply: makeReply([say(list)]), at, what: "The list of facets" },
    ...misconceptions.map(({ refutation, belief, at: own }) => ({
      reply: makeReply([say(refutation)]),
      at: own,
      what: `The misconception “${belief}”`,
    })),
    ...terms.map(({ names, text, at: own }) => ({
      reply: makeReply([say(`**${names[0]}**: ${text}`)]),
      at: own,
      what: `The term “${names[0]}”`,
    })),
  ];
}

function makeReply(parts: readonly Part[], offers: readonly Offer[] = []): Reply {
  return { parts, offers };
}

function findLongest(all: readonly (readonly Part[])[]): readonly Part[] {
  const size = (parts: readonly Part[]) => measureReply(makeReply(parts));
  return all.reduce((best, each) => (size(each) > size(best) ? each : best), []);
}

function checkReply({ reply, at, what }: Possible): Problem[] {
  const all = measureReply(reply);
  const block = Math.max(0, ...reply.parts.map(measurePart));
  const complain = (message: string): Problem[] => [{ at, severity: "error", message }];
  if (all > mostCharacters)
    return complain(
      `${what} makes a reply of ${all} characters with what may stand before it; a message has room for ${mostCharacters}. Shorten it, or the longest text that it may follow.`,
    );
  if (block > mostInBlock)
    return complain(
      `${what} has a block of ${block} characters; a block holds ${mostInBlock}. Shorten it.`,
    );
  return [];
}

/** Characters that a reply takes at most, with its markup, on the platform where it takes most. */
export function measureReply({ parts, offers }: Reply): number {
  const full = offers.some(({ text }) => text !== undefined);
  const texts = offers.map(({ label, text = label }) => (full ? measureText(text) : 0));
  const labels = offers.map(({ label }) => label.length + letter);
  return [...parts.map(measurePart), ...texts, ...labels].reduce((sum, each) => sum + each, 0);
}

/** "**A.** " and the end of its line. */
const letter = 8;

function measurePart(part: Part): number {
  if (part.kind === "mapping")
    return part.rows.reduce((sum, { story, system }) => sum + measureText(story + system), 0);
  return measureText(part.text) + (part.kind === "story" ? measureText(part.title) : 0);
}

/** A text with a sign escaped wherever one might have to be, and with what sets it apart: "\n\n> ", "**" on both sides. */
function measureText(text: string): number {
  return text.length + (text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) + 8;
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
