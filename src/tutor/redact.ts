import { cut } from "./cut.ts";

const longest = 200;
/** What comes behind is not looked at: nobody can hold up the bot with a message that goes on and on. */
const longestRead = 1_000;

/** A message with what could name a person taken out, cut to 200 characters, for the authors' inbox. */
export function redact(text: string): string {
  // A character may become eighteen by being normalised.
  const plain = begin(begin(text).normalize("NFKC"))
    .replace(/<(?:@[!&]?|#)[^<>]*>|(?<!\w)@\w[\w.-]*/g, "[person]")
    .replace(/\S+/g, (word) => (isAddress(word) ? "[address]" : word))
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, "[link]")
    .replace(/\+?\d[\d\s().-]{5,}\d/g, "[number]")
    .replace(/\b\d{4,}\b/g, "[number]")
    .replace(/(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu, "[name]")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return cut(plain, longest);
}

/** As much of it as is read, less the word at its end: half an address could no longer be told for one. */
function begin(text: string): string {
  return text.length <= longestRead ? text : text.slice(0, longestRead).replace(/\S{1,100}$/u, "");
}

/** True for `a@b.c`, with whatever stands around it. */
function isAddress(word: string): boolean {
  const at = word.indexOf("@", 1);
  return at > 0 && word.lastIndexOf(".", word.length - 2) > at + 1;
}
