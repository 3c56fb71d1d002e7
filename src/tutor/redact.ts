const longest = 200;

/** A message with what could name a person taken out, cut to 200 characters, for the authors' inbox. */
export function redact(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/<(?:@[!&]?|#)[^>]*>|(?<!\w)@\w[\w.-]*/g, "[person]")
    .replace(/\S+@\S+\.\S+/g, "[address]")
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, "[link]")
    .replace(/\+?\d[\d\s().-]{5,}\d/g, "[number]")
    .replace(/\b\d{4,}\b/g, "[number]")
    .replace(/(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu, "[name]")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}
