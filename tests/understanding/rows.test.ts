import { describe, expect, it } from "vitest";
import { packRows } from "../../src/understanding/model/packed-rows.ts";
import { findRow, unpackRows } from "../../src/understanding/model/rows.ts";

const names = ["", "a", "a b", "a b c d", "a b e", "ab", "b", "b a", "b _ a", "b  a"].sort();

describe("packed rows of words", () => {
  const rows = unpackRows(packRows(names));
  const placeOf = (name: string) => rows.placeOf(findRow(rows, name.split(" ")));

  it("have every feature at its place", () => {
    expect(names.map(placeOf)).toEqual([...names.keys()]);
  });

  it.each(["a b c", "c", "a a", "b c d", "a b c d e", "unheard of"])(
    "have no feature “%s”",
    (name) => {
      expect(placeOf(name)).toBe(-1);
    },
  );

  it("are stepped through from whichever row was found", () => {
    const pair = findRow(rows, ["a", "b"]);
    expect(rows.step(pair, rows.read("e"))).toBe(findRow(rows, ["a", "b", "e"]));
    expect(rows.step(pair, rows.read("a"))).toBe(-1);
    expect(rows.step(-1, rows.read("a"))).toBe(-1);
  });
});
