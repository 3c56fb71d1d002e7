import type { Draft } from "./draft.ts";
import type { Move } from "./meaning.ts";

const comparing: ReadonlySet<Move> = new Set(["compare", "relate"]);

/** What decides where one thing is doubted. */
export const worth = "worth";

/** "Isn't redundancy just paying twice?" doubts what one thing is good for, and holds it against nothing else, least of all what is under discussion. */
export function askWhetherWorthIt(draft: Draft): Draft {
  const text = draft.clause?.text ?? "";
  const isOne = text.split("CONCEPT").length === 2;
  if (!comparing.has(draft.move) || !isOne || !objecting.test(text) || likening.test(text))
    return draft;
  return { ...draft, rule: worth };
}

const objecting =
  /^(?:is|are|was|does|do|can|will|would) (?:not )?(?:having |doing |all (?:this|that|the) )?CONCEPT (?:not )?(?:(?:just|only|simply|really|basically|merely|rather|actually|always|a bit|kind of|sort of|about) )*[a-z]/;

/** What follows is another thing, or stands for one. */
const likening =
  /CONCEPT (?:not )?(?:(?:just|only|simply|really|basically|merely|actually|always|kind of|sort of) )*(?:(?:the )?(?:same|opposite)\b|different|equal|identical|similar|related|connected|like\b|as\b|part of|part$|(?:a|one|another|some) (?:(?:fancy|different|new|other) )?(?:kind|form|type|sort|part|case|word|name|version) (?:of|for)|(?:the |a |an )?TERM|that|this|what|it\b|included|enough|mean)|\b(?:than|versus|vs|differ\w*)\b|\b(?:the same|as well|too)$/;
