/** What somebody answered to a check in words of their own, and the option that they meant. */
export interface Answering {
  readonly text: string;
  readonly concept: string;
  readonly check: string;
  /** The option's place, 0-based; null where none of them is meant, or it can't be told which. */
  readonly option: number | null;
}

/** Reads lines of `text | concept/check | option`, the option by its number from 1 on, or `none`. Throws at what is not in that form. */
export function readAnswerings(source: string): Answering[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [text = "", place = "", option = ""] = line.split("|").map((part) => part.trim());
      const [concept = "", check = ""] = place.split("/");
      if (text === "" || check === "" || !/^(?:[1-9]|none)$/.test(option))
        throw new Error(`This should be “text | concept/check | number or none”: ${line}`);
      return { text, concept, check, option: option === "none" ? null : Number(option) - 1 };
    });
}
