import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Place } from "./lesson.ts";
import { complain, type Page, startOf, warn } from "./page.ts";

/** The fields of a front matter; each says in its errors what the author should write. */
export type Fields = Readonly<Record<string, z.ZodType>>;

/** What was read of the fields, null where it was not sound; `placeOf` finds a field, or an item of its list. */
export interface FrontMatter<F extends Fields> {
  readonly values: { readonly [K in keyof F]: z.infer<F[K]> | null };
  placeOf(field: string, index?: number): Place;
}

/** A field that holds a text. */
export function textField(name: string): z.ZodType<string> {
  const error = `The front matter needs a text as “${name}”, as in: ${name}: Some words`;
  return z.string({ error }).trim().min(1, { error });
}

/** A field that holds a list of texts, which may be left out where `least` is 0. */
export function listField(name: string, least: 0 | 1): z.ZodType<readonly string[]> {
  const error = `The front matter needs a list as “${name}”, as in: ${name}: [one, two]`;
  const item = `Every item of “${name}” is a text. Put numbers, true and false in "quotes".`;
  const items = z.array(z.string({ error: item }).trim().min(1, { error: item }), { error });
  return z.preprocess((it) => (least === 0 ? (it ?? []) : it), items.min(least, { error }));
}

/** Reads a page's front matter field by field, so that one mistake hides no other. */
export function readFrontMatter<F extends Fields>(page: Page, fields: F): FrontMatter<F> {
  const node = page.nodes[0];
  if (node?.type !== "yaml") {
    const names = Object.keys(fields).join(", ");
    complain(page, startOf(page), `There is no front matter. Begin with ---, ${names}, and ---.`);
  }
  const { data, placeOf } = readYaml(page, node?.type === "yaml" ? node.value : null);
  for (const key of Object.keys(data ?? {}))
    if (!Object.hasOwn(fields, key))
      complain(page, placeOf(key), `“${key}” is unknown in the front matter. ${known(fields)}`);
  const values = Object.entries(fields).map(([name, field]) => {
    const read = field.safeParse(data && Object.hasOwn(data, name) ? data[name] : undefined);
    for (const { path, message } of data ? (read.error?.issues ?? []) : [])
      complain(
        page,
        placeOf(
          name,
          path.find((it) => typeof it === "number"),
        ),
        message,
      );
    if (read.success) warnOfQuotes(page, read.data, (index) => placeOf(name, index));
    return [name, read.success ? read.data : null];
  });
  return { values: Object.fromEntries(values) as FrontMatter<F>["values"], placeOf };
}

/** Curly quotes are letters to YAML: they would stay in the name, and no learner types them. */
function warnOfQuotes(page: Page, read: unknown, placeOf: (index?: number) => Place): void {
  const texts: readonly unknown[] = Array.isArray(read) ? read : [read];
  for (const [index, text] of texts.entries())
    if (typeof text === "string" && /^[“”„‘’‚«»].*[“”‘’«»]$/.test(text))
      warn(page, placeOf(Array.isArray(read) ? index : undefined), `${text} ${curly}`);
}

const curly =
  'is in curly quotes, which are taken for a part of it. Write none, or "straight" ones.';

function known(fields: Fields): string {
  return `It knows ${Object.keys(fields)
    .map((name) => `“${name}”`)
    .join(", ")}.`;
}

interface Yaml {
  readonly data: Readonly<Record<string, unknown>> | null;
  placeOf(field: string, index?: number): Place;
}

function readYaml(page: Page, text: string | null): Yaml {
  const nothing: Yaml = { data: null, placeOf: () => startOf(page) };
  if (text === null) return nothing;
  try {
    if (!isTangled(text)) return parseYaml(page, text) ?? nothing;
  } catch {
    // The complaint below says all that an author can use.
  }
  complain(page, startOf(page), "The front matter cannot be read. Write plain lists in it.");
  return nothing;
}

/** Nested so deeply that the YAML parser, which recurses, could exhaust the stack; V8 may then abort the process. */
function isTangled(text: string): boolean {
  return text.length > 8_000 || text.split(/[[{]/).length > 50 || /(?:[-?:!&][ \t]+){5}/.test(text);
}

function parseYaml(page: Page, text: string): Yaml | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: page.file, line: line + 1, column: col };
  };
  const [fault] = document.errors;
  if (fault) {
    // What the parser says after it mostly comes of it.
    const advice = fault.code === "TAB_AS_INDENT" ? "Put spaces in place of the tab." : quote;
    const trouble = `The front matter is not sound: ${fault.message}. ${advice}`;
    complain(page, placeAt(fault.pos[0]), trouble);
    return null;
  }
  if (!isMap(document.contents)) {
    complain(page, startOf(page), "The front matter is not a list of “name: value” lines.");
    return null;
  }
  const placeOf = (field: string, index?: number): Place => {
    const key = isMap(document.contents)
      ? document.contents.items.find((it) => String(it.key) === field)?.key
      : null;
    const item = index === undefined ? null : document.getIn([field, index], true);
    const node = isNode(item) ? item : isNode(key) ? key : null;
    return node?.range ? placeAt(node.range[0]) : startOf(page);
  };
  return { data: document.toJS({ maxAliasCount: 10 }), placeOf };
}

const quote = 'Put a text with a colon, a # or a quote in it in "quotes".';
