import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../src/adapters/terminal/screen.ts";

describe("lines end", () => {
  test.each([
    [{ isTTY: true, columns: 50 }, 50],
    [{ isTTY: true, columns: 240 }, 88],
    [{ isTTY: true, columns: 0 }, 80],
    [{ isTTY: true }, 80],
    [{ columns: 50 }, Number.POSITIVE_INFINITY],
  ])("of %j at column %d", (output, columns) => {
    expect(columnsOf(output)).toBe(columns);
  });
});
