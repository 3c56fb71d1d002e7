import { isBuiltin } from "node:module";
import { isOurs, readImports, withoutComments } from "./imports.ts";

const host = [
  "lessons",
  "understanding",
  "tutor",
  "store/store.ts",
  "adapters/adapter.ts",
  "bot.ts",
  "bot-parts.ts",
  "closed-threads.ts",
  "courier.ts",
  "delivery.ts",
  "failing.ts",
  "grievances.ts",
  "library.ts",
  "loader.ts",
  "queue.ts",
  "commands",
  "asides.ts",
  "seating.ts",
  "welcoming.ts",
  "reception.ts",
  "rounds.ts",
  "turn-record.ts",
  "front-desk.ts",
  "warming.ts",
];
const outermost = [
  ...host,
  "http",
  "lint",
  "watch",
  "store",
  "adapters/*",
  "config.ts",
  "parsed-lessons.ts",
  "learning",
  "cli",
];

/** What each part may import besides itself: a part, one file of it, or after "type" nothing but its types. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lessons: [],
  understanding: ["lessons"],
  tutor: ["understanding", "lessons"],
  commands: ["type tutor"],
  store: ["type tutor"],
  "adapters/adapter.ts": ["type tutor", "type commands"],
  "adapters/text": ["type tutor"],
  "adapters/*": ["type tutor", "type commands", "queue.ts", "adapters/adapter.ts", "adapters/text"],
  config: [],
  "config.ts": ["config"],
  "bot.ts": host,
  "bot-parts.ts": host,
  "closed-threads.ts": host,
  "courier.ts": host,
  "delivery.ts": host,
  "failing.ts": host,
  "grievances.ts": host,
  "library.ts": host,
  "loader.ts": host,
  "parsed-lessons.ts": host,
  learning: ["parsed-lessons.ts", "lessons", "understanding"],
  "queue.ts": host,
  "asides.ts": host,
  "seating.ts": host,
  "welcoming.ts": host,
  "reception.ts": host,
  "rounds.ts": host,
  "turn-record.ts": host,
  "front-desk.ts": host,
  "warming.ts": host,
  lint: host,
  watch: [...host, "lint"],
  http: ["adapters/adapter.ts", "type bot-parts.ts", "type store/store.ts"],
  cli: outermost,
  "build.ts": outermost,
  "main.ts": outermost,
};

/** Parts that have no host: no IO, no clock, no chance. */
const pure = new Set(["lessons", "understanding", "tutor"]);
const pureBuiltins = new Set(["node:crypto"]);
const hostWords =
  /\bprocess\s*\.\s*\w|\bDate\s*\.\s*now\b|\bnew\s+Date\b|\bMath\s*\.\s*random\b|\bconsole\s*\.\s*\w|\bset(?:Timeout|Interval|Immediate)\b|\bperformance\s*\.\s*\w|\brandom(?:UUID|Bytes|Int)\b|\bfetch\s*\(/;

/** The part of src a file belongs to: a folder, a platform's own folder, or the file itself. */
function partOf(file: string): string {
  const [first = "", second] = file.split("/");
  return first === "adapters" && second !== undefined ? `adapters/${second}` : first;
}

function keyOf(part: string): string {
  return part.startsWith("adapters/") && !(part in mayImport) ? "adapters/*" : part;
}

/** What is wrong with one file of src, whose path is given from there; each breach in one line. */
export function judgeFile(file: string, text: string): string[] {
  const allowed = mayImport[keyOf(partOf(file))];
  if (!allowed)
    return [`${file} is in no known part: say in tests/shape/rules.ts what it may import`];
  return [...judgeImports(file, text, allowed), ...judgeWords(file, text)];
}

function judgeImports(file: string, text: string, allowed: readonly string[]): string[] {
  const own = partOf(file);
  return readImports(file, text).flatMap(({ from, types }) => {
    if (!isOurs(from)) return judgePackage(file, from);
    const names = [from, partOf(from), keyOf(partOf(from))];
    const asType = types && names.some((name) => allowed.includes(`type ${name}`));
    if (partOf(from) === own || asType || names.some((name) => allowed.includes(name))) return [];
    const typesOnly = !types && names.some((name) => allowed.includes(`type ${name}`));
    return [`${file} imports ${typesOnly ? "more than types of " : ""}${from}`];
  });
}

function judgePackage(file: string, from: string): string[] {
  if (!pure.has(partOf(file)) || !isBuiltin(from) || pureBuiltins.has(from)) return [];
  return [`${file} imports ${from}`];
}

function judgeWords(file: string, text: string): string[] {
  const code = withoutComments(text);
  const word = pure.has(partOf(file)) ? hostWords.exec(code)?.[0] : undefined;
  const reads = file !== "config.ts" && /\bprocess\s*\.\s*env\b/.test(code);
  return [
    ...(word === undefined ? [] : [`${file} uses ${word.trim()}`]),
    ...(reads ? [`${file} reads process.env`] : []),
  ];
}
