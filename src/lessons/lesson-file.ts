import { listField, readFrontMatter, textField } from "./front-matter.ts";
import type { Place } from "./lesson.ts";
import { complain, limit, type Page, type Placed, placeOf, startOf, textOf } from "./page.ts";
import { cutAt, nameSections, readTitle, type Section } from "./sections.ts";

const sectionNames = ["Opening", "Recap"] as const;
const fields = { title: textField("title"), concepts: listField("concepts", 1) };

/** What `lesson.md` says; `concepts` is null where it does not say their order. */
export interface LessonFile {
  readonly title: string;
  readonly aim: string;
  readonly opening: string;
  readonly recap: string;
  readonly concepts: readonly Placed[] | null;
  readonly at: Place;
}

/** Reads `lesson.md`; what is missing is complained of and left empty. */
export function readLessonFile(page: Page): LessonFile {
  const front = readFrontMatter(page, fields);
  const { heading, blocks } = readTitle(page);
  const at = heading ? placeOf(page, heading) : startOf(page);
  const { before, sections } = cutAt(page, blocks, 2);
  const named = nameSections(page, sections, sectionNames);
  const aim = textOf(page, before);
  if (aim === "")
    complain(page, at, "There is no aim. Say under the title what the learner can do by the end.");
  limit(page, at, "The aim", aim, 1500);
  return {
    title: front.values.title ?? "",
    aim,
    opening: readSection(page, named.get("Opening"), "Opening", at),
    recap: readSection(page, named.get("Recap"), "Recap", at),
    concepts:
      front.values.concepts?.map((value, index) => ({
        value,
        at: front.placeOf("concepts", index),
      })) ?? null,
    at,
  };
}

function readSection(page: Page, section: Section | undefined, name: string, at: Place): string {
  const text = textOf(page, section?.blocks ?? []);
  const place = section?.heading ?? at;
  if (text === "") complain(page, place, `There is no ${name.toLowerCase()}. Add “## ${name}”.`);
  limit(page, place, `The ${name.toLowerCase()}`, text, 1500);
  return text;
}
