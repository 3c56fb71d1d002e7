import type { Concept } from "../../lessons/lesson.ts";
import { recognised } from "../../understanding/scores.ts";
import { capitalise } from "../capitals.ts";
import { offer, questionOffers, teachingOffers } from "../offers.ts";
import { listMissing } from "../own-picture.ts";
import { findTermIn } from "../picture-concept.ts";
import type { Offer, Part } from "../reply.ts";
import type { OwnPicture } from "../state.ts";
import { nameOf, nameSummary } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";

/** What a part of the system is, in the author's words; a part that no term explains goes by its name. */
export function tellPart({ lesson }: Turn, here: Concept, part: string, isBrief = false): string {
  const others = lesson.concepts.filter(({ id }) => id !== here.id);
  const term = [here, ...others].flatMap((each) => findTermIn(each, part) ?? [])[0];
  const text = isBrief ? term?.text.split(/(?<=\.)\s/)[0] : term?.text;
  if (text) return `**${capitalise(part)}**: ${text}`;
  const named = lesson.concepts.find((each) => nameOf(each) === part);
  if (named) return capitalise(named.summary);
  if (isBrief) return `**${capitalise(part)}**`;
  return `It would have to do what the **${part}** does, and no more. ${nameSummary(here)}`;
}

export function askPart(part: string): Part {
  return { kind: "ask", text: `In your story, what plays the part of the ${part}?` };
}

/** Parts that may be asked for: those said to have nothing are not. */
export function listOpen(turn: Turn, concept: Concept, drawn: OwnPicture): string[] {
  return listMissing(turn, concept, drawn).filter((part) => !drawn.without.includes(part));
}

export function waitFor(concept: Concept): Step["state"] {
  return { pending: { kind: "own-analogy", concept: concept.id } };
}

export function mapOffers({ id }: Concept): Offer[] {
  return [offer(`again:${id}`, "Another analogy"), offer("skip", "Go on without it")];
}

/** What was asked beside the picture is on offer. */
export function offersFor(turn: Turn, concept: Concept): Offer[] {
  const asked = turn.meaning.picture?.act === "maps" ? listAsked(turn) : [];
  return [...asked, ...teachingOffers(turn, concept)].slice(0, 4);
}

/** What was asked where it was meant as no picture, or beside it. */
export function listAsked({ meaning: { match }, said, lesson }: Turn): Offer[] {
  const isAsked = said.includes("?") && match?.kind === "question" && match.score >= recognised;
  return isAsked ? questionOffers(lesson, [match]) : [];
}

/** Where nothing was under discussion, what the picture is of is now. */
export function keep(
  { state }: Turn,
  concept: Concept,
  picture: OwnPicture,
): NonNullable<Step["state"]> {
  return { picture, concept: state.concept ?? concept.id };
}
