import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const guide = readFileSync(new URL("../../lessons/README.md", import.meta.url), "utf8");
const example = new Map(
  [...guide.matchAll(/^```markdown file=(\S+)\n(.*?)^```$/gms)].map(([, file, text]) => [
    file,
    text,
  ]),
);
/** How often each kind of entry of the worked example is written, each time in other words. */
const times = { Analogies: 3, Questions: 4, Misconceptions: 2, Terms: 1, Checks: 3 };

/**
 * Writes lessons grown from the worked example of the authors' guide; gives the size in bytes of all that was written.
 * @param {string} dir
 * @param {number} lessons
 * @param {number} concepts in each lesson
 */
export function writeLessons(dir, lessons, concepts) {
  let size = 0;
  for (let number = 1; number <= lessons; number++) {
    const folder = join(dir, `lesson-${number}`);
    mkdirSync(folder, { recursive: true });
    const ids = Array.from({ length: concepts }, (_, at) => `backup-${at + 1}`);
    const pages = ids.map((id, at) => ({ file: `${id}.md`, text: makeConcept(number, at) }));
    for (const { file, text } of [{ file: "lesson.md", text: makeLesson(number, ids) }, ...pages]) {
      writeFileSync(join(folder, file), text);
      size += Buffer.byteLength(text);
    }
  }
  return size;
}

/**
 * @param {number} number
 * @param {readonly string[]} ids
 */
function makeLesson(number, ids) {
  return read("lesson.md")
    .replace("[backup]", `[${ids.join(", ")}]`)
    .replaceAll("Keeping your files safe", `Keeping your files safe, part ${number}`);
}

/**
 * No two concepts of a lesson share a name, an alias or a term.
 * @param {number} number
 * @param {number} at
 */
function makeConcept(number, at) {
  const tag = `${spell(number)}${spell(at + 1)}`;
  return read("backup.md")
    .replace("[backup]", `[backup ${tag}]`)
    .replace("[back-up, safety copy]", `[back-up ${tag}, safety copy ${tag}]`)
    .replace("# Backup", `# Backup ${tag}`)
    .replaceAll(
      /(?<=\{(?:an? |the )?|\| |\*\*|, )(original|copy|schedule|source)\b(?=s?\}| \||\*\*|\))/g,
      `$1 ${tag}`,
    )
    .replace("(first copy", `(first copy ${tag}`)
    .replace("(second copy)", `(second copy ${tag})`)
    .split(/^(?=## )/m)
    .map(grow)
    .join("");
}

/** @param {string} section */
function grow(section) {
  const name = /^## (\w+)\n/.exec(section)?.[1] ?? "";
  const count = Object.entries(times).find(([it]) => it === name)?.[1] ?? 1;
  const [head = "", ...entries] = section.split(/^(?=### )/m);
  const copies = Array.from({ length: count }, (_, at) => entries.map((entry) => vary(entry, at)));
  return [head, ...copies.flat().map((entry) => `${entry.trimEnd()}\n\n`)].join("");
}

/**
 * The same entry under another heading, keyword and phrasing; what fits any concept is answered by the first alone.
 * @param {string} entry
 * @param {number} at
 */
function vary(entry, at) {
  if (at === 0) return entry;
  const word = spell(at * 7);
  return entry
    .replace(/^### /m, `### With ${word}: `)
    .replace(
      /^- keywords: (.*)$/m,
      (_, words) => `- keywords: ${words.replaceAll(/, |$/g, ` of ${word}$&`)}`,
    )
    .replace(/^- angles: .*\n/m, "")
    .replaceAll(/^( {2}- .*)\?$/gm, `$1 with ${word}?`);
}

/** @param {string} file */
function read(file) {
  const text = example.get(file);
  if (!text) throw new Error(`the guide has no ${file}`);
  return text;
}

/**
 * A word that means nothing, one for each number.
 * @param {number} number
 */
function spell(number) {
  return number
    .toString()
    .replaceAll(/\d/g, (digit) =>
      "bakemilonuraseditovy".slice(2 * Number(digit), 2 * Number(digit) + 2),
    );
}
