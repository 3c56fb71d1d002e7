import { readFileSync } from "node:fs";
import { type Parsed, parseLesson, type Source } from "../../src/lessons/parse.ts";

const guide = readFileSync(new URL("../../lessons/README.md", import.meta.url), "utf8");

/** The worked example of the authors' guide, as files, with what learners say of it. */
const whole: readonly Source[] = [...guide.matchAll(/^```markdown file=(\S+)\n(.*?)^```$/gms)].map(
  ([, file = "", text = ""]) => ({ file, text }),
);

/** The same without that: most of it is changed more easily alone. */
export const example = whole.filter(({ file }) => !file.endsWith(".statements.md"));

/** The text of one file of the worked example. */
export function exampleText(file: string): string {
  const source = whole.find((it) => it.file === file);
  if (!source) throw new Error(`The guide has no ${file}`);
  return source.text;
}

/** A text with one passage replaced; throws where the passage is absent, so that no test checks an edit that was not made. */
export function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The text does not hold: ${from}`);
  return text.replace(from, () => to);
}

/** The worked example with other texts for some of its files, or with more files; null leaves one out. */
export function parseExample(changes: Readonly<Record<string, string | null>> = {}): Parsed {
  const texts = new Map<string, string | null>(example.map(({ file, text }) => [file, text]));
  for (const [file, text] of Object.entries(changes)) texts.set(file, text);
  const sources = [...texts].flatMap(([file, text]) => (text === null ? [] : [{ file, text }]));
  return parseLesson("files", "v1", sources);
}

/** `line:column` of a passage of a text; throws where it is absent. */
export function placeOf(text: string, passage: string): string {
  const index = text.indexOf(passage);
  if (index < 0) throw new Error(`The edited text does not hold: ${passage}`);
  const lines = text.slice(0, index).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
