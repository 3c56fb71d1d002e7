const longest = 60;

/** The id that a heading or a name becomes: lower case, letters, digits and hyphens, at most 60 characters; empty where nothing is left. */
export function slug(text: string): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘`]/g, "");
  const joined = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return [...joined].slice(0, longest).join("").replace(/-+$/, "");
}
