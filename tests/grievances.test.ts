import { describe, expect, test } from "vitest";
import { createGrievances } from "../src/grievances.ts";

const hour = 60 * 60 * 1000;

function open() {
  const clock = { now: 0 };
  return { clock, ...createGrievances(() => clock.now) };
}

describe("trouble that stands", () => {
  test("is told once in each place", () => {
    const { isNews } = open();
    expect(["t1", "t1", "t2", "t1"].map((place) => isNews(place, "closed"))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("is told again when it is another, also when the first comes back", () => {
    const { isNews } = open();
    const reasons = ["closed", "locked", "locked", "closed"];
    expect(reasons.map((reason) => isNews("t1", reason))).toEqual([true, true, false, true]);
  });

  test("is told again after an hour", () => {
    const { isNews, clock } = open();
    isNews("t1", "closed");
    clock.now = hour - 1;
    expect(isNews("t1", "closed")).toBe(false);
    clock.now = hour;
    expect(isNews("t1", "closed")).toBe(true);
  });

  test("is news where it comes back after it was mended", () => {
    const { isNews, settle } = open();
    isNews("t1", "closed");
    settle("t1");
    expect(isNews("t1", "closed")).toBe(true);
  });

  test("is forgotten where there are more places than can be kept", () => {
    const { isNews } = open();
    for (let at = 0; at <= 1_000; at++) isNews(`t${at}`, "closed");
    expect(isNews("t0", "closed")).toBe(true);
    expect(isNews("t1000", "closed")).toBe(false);
  });
});
