import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedLessons } from "../../../bot/folder.ts";
import { edit } from "../../../lessons/example.ts";

/** How many sentences “Case 1 is …” there are in all. */
export const manyCases = 38;

/**
 * Copies the lessons that come with the program, with so much on fault tolerance that it takes several messages: an
 * explanation and a story as long as they may be, of words whose every second sign Discord wants escaped.
 */
export function writeLongLesson(folder: string): string {
  cpSync(shippedLessons, folder, { recursive: true });
  const file = join(folder, "distributed-systems", "fault-tolerance.md");
  const cases = Array.from(
    { length: manyCases },
    (_, at) => `Case ${at + 1} is ${"a_b_".repeat(9)}c_${at + 1}.`,
  );
  const half = manyCases / 2;
  const text = edit(
    edit(
      readFileSync(file, "utf8"),
      "Fault tolerance means",
      `${cases.slice(0, half).join(" ")} Fault tolerance means`,
    ),
    "It is Friday night,",
    `${cases.slice(half).join(" ")} It is Friday night,`,
  );
  writeFileSync(file, text);
  return folder;
}
