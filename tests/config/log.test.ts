import { describe, expect, test } from "vitest";
import { readLog } from "../../src/config/log.ts";

function read(env: Readonly<Record<string, string>>) {
  const problems: string[] = [];
  return { log: readLog(env, (problem) => problems.push(problem)), problems };
}

describe("the settings of the log", () => {
  test("leave its form to who reads along", () => {
    expect(read({})).toEqual({ log: { format: null, level: "info" }, problems: [] });
  });

  test("may name its form and what is left out", () => {
    const { log } = read({ LOG_FORMAT: "JSON", LOG_LEVEL: "debug" });
    expect(log).toEqual({ format: "json", level: "debug" });
  });

  test("have every problem told, with what there is to choose", () => {
    expect(read({ LOG_FORMAT: "xml", LOG_LEVEL: "loud" }).problems).toEqual([
      expect.stringMatching(/^LOG_FORMAT is "xml", which is none of json, lines\. The operator/),
      expect.stringMatching(/^LOG_LEVEL is "loud", which is none of debug, info, warn, error/),
    ]);
  });
});
