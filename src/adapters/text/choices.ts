import type { Offer } from "../../tutor/reply.ts";
import { type Block, paragraph } from "./block.ts";
import { flatten } from "./plain.ts";

/** What is longer was no offer of ours. */
const longestId = 100;

/** An offer as it is shown: by a letter, where it is also listed in full. */
export interface Choice {
  readonly offer: Offer;
  readonly letter: string | null;
}

/** The first `most` offers that have an id of their own. Where a label was cut, all offers of its kind get a letter, by their place. */
export function readChoices(offers: readonly Offer[], most: number): Choice[] {
  const ids = offers.map(({ id }) => id);
  const cut = new Set(offers.filter(({ text }) => text !== undefined).map(kindOf));
  return offers
    .map((offer, at) => ({
      offer,
      letter: cut.has(kindOf(offer)) ? letterAt(offer.place ?? at) : null,
    }))
    .filter(
      ({ offer: { id } }, at) => id !== "" && id.length <= longestId && ids.indexOf(id) === at,
    )
    .slice(0, most);
}

function kindOf({ id }: Offer): string {
  return id.split(":", 1)[0] ?? id;
}

function letterAt(at: number): string | null {
  return at < 26 ? String.fromCharCode(65 + at) : null;
}

/** The choices in full, as their buttons had to cut them. */
export function listChoices(choices: readonly Choice[]): Block[] {
  return choices.flatMap(({ offer: { label, text = label }, letter }) => {
    if (letter === null) return [];
    const spans = [
      { text: `${letter}.`, marks: ["strong" as const] },
      { text: ` ${flatten(text)}`, marks: [] },
    ];
    return [paragraph(spans, { gap: 1 })];
  });
}
