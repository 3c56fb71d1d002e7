import type { Kept, KeptTurn } from "./command.ts";

/** The lists of a copy in the order in which they stand there, an item a line. */
const lists = ["progress", "heard", "sessions", "turns"] as const;
/** The same in the order in which they are shortened where there is too much. */
const cutOrder: readonly List[] = ["turns", "heard", "progress", "sessions"];

type List = (typeof lists)[number];
type Lines = Readonly<Record<List, readonly string[]>>;

/** A copy that fits its room; `left` counts the items that are left out, by their lists. */
export interface Fitted {
  readonly text: string;
  readonly left: Readonly<Partial<Record<List, number>>>;
}

/**
 * All that is kept of a learner, as JSON to be read by people and programs: `platform`, `workspace`, `learner`, then
 * `progress`, `heard`, `sessions` and `turns`, which name their session by its number; for the page `page` as well. Times
 * are ISO 8601, and what is not known is left out.
 */
export function writeCopy(kept: Kept): string {
  return writeLines(kept, listLines(kept), {});
}

/** The same in at most `most` characters, some hundreds at least: the oldest turns are left out first, then what was heard first; `leftOut` in it says how many. */
export function fitCopy(kept: Kept, most: number): Fitted {
  const lines = listLines(kept);
  const whole = writeLines(kept, lines, {});
  if (whole.length <= most) return { text: whole, left: {} };
  const left: Partial<Record<List, number>> = {};
  let room = most - whole.length - roomForLeft;
  for (const list of cutOrder)
    for (const line of lines[list]) {
      if (room >= 0) break;
      left[list] = (left[list] ?? 0) + 1;
      room += line.length + separator.length;
    }
  return { text: writeLines(kept, lines, left), left };
}

const separator = ",\n    ";
/** Characters that it takes to say how many are left out of each list. */
const roomForLeft = 100;

function listLines({ progress, heard, sessions }: Kept): Lines {
  return {
    progress: progress.map(({ lesson, concept, level, at }) =>
      writeItem({ lesson, concept, level, at: readTime(at) }),
    ),
    heard: heard.map(({ concept, item, times }) => writeItem({ concept, item, times })),
    sessions: sessions.map(({ lesson, thread, mode, status, at, picture }, place) =>
      writeItem({
        session: place + 1,
        ...{ lesson, thread, mode, status, at: readTime(at) },
        ...(picture && { picture: picture.rows }),
      }),
    ),
    turns: sessions
      .flatMap(({ turns }, place) => turns.map((turn) => ({ turn, session: place + 1 })))
      .sort((one, other) => one.turn.at - other.turn.at)
      .map(({ turn, session }) => writeTurn(session, turn)),
  };
}

function writeTurn(session: number, { at, also, ...rest }: KeptTurn): string {
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return writeItem({
    session,
    at: readTime(at),
    ...Object.fromEntries(known),
    ...(also.length > 0 && { also }),
  });
}

function writeLines({ learner, page }: Kept, lines: Lines, left: Fitted["left"]): string {
  const { platform, workspace, learner: id } = learner;
  const fields = [
    ...Object.entries({ platform, workspace, learner: id }).map(
      ([name, value]) => `"${name}": ${JSON.stringify(value)}`,
    ),
    ...lists.map((list) => writeList(list, lines[list].slice(left[list] ?? 0))),
    ...(page ? [`"page": ${writePage(page)}`] : []),
    ...(Object.keys(left).length > 0 ? [`"leftOut": ${writeItem(left)}`] : []),
  ];
  return `{\n  ${fields.join(",\n  ")}\n}\n`;
}

function writeList(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? `"${name}": []` : `"${name}": [\n    ${lines.join(separator)}\n  ]`;
}

function writePage({ name, at, messages }: NonNullable<Kept["page"]>): string {
  const lines = messages.map(({ thread, body, at: said }) =>
    writeItem({ thread, at: readTime(said), said: JSON.parse(body) }),
  );
  const person = writeItem({ name, at: readTime(at) }).slice(0, -1);
  return `${person}, ${writeList("messages", lines)}}`;
}

/** JSON on one line, with a blank behind each of its own commas and colons. */
function writeItem(item: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(item).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{${fields.join(", ")}}`;
}

function readTime(at: number): string {
  return new Date(at).toISOString();
}
