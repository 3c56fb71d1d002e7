import { expect, test } from "vitest";
import { keepLatest, rememberIds } from "../../../src/adapters/text/latest.ts";

test("an id is new once, and again when a thousand others have come since", () => {
  const isNew = rememberIds();
  expect([isNew("first"), isNew("first")]).toEqual([true, false]);
  for (let at = 0; at < 999; at++) isNew(String(at));
  expect(isNew("first")).toBe(false);
  isNew("one more");
  expect([isNew("first"), isNew("998")]).toEqual([true, false]);
});

test("what has no id is always new", () => {
  const isNew = rememberIds();
  expect([isNew(""), isNew("")]).toEqual([true, true]);
});

test("what was added first is forgotten first, and nothing before there is too much", () => {
  const held = new Map([1, 2, 3].map((key) => [key, "kept"]));
  keepLatest(held, 3);
  expect([...held.keys()]).toEqual([1, 2, 3]);
  keepLatest(held, 2);
  expect([...held.keys()]).toEqual([2, 3]);
});
