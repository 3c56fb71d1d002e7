import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readEncryptionKeys } from "../../src/config/encryption.ts";

function read(value: string | null) {
  const problems: string[] = [];
  const keys = readEncryptionKeys(value, (problem) => problems.push(problem));
  return { keys: keys.map((key) => Buffer.from(key).toString("hex")), problems };
}

describe("ENCRYPTION_KEY", () => {
  test("may be left out", () => {
    expect(read(null)).toEqual({ keys: [], problems: [] });
  });

  test("is read in Base64 of either alphabet, and in hexadecimal", () => {
    for (let round = 0; round < 50; round++) {
      const key = randomBytes(32);
      const hex = key.toString("hex");
      for (const form of ["base64", "base64url", "hex"] as const)
        expect(read(key.toString(form))).toEqual({ keys: [hex], problems: [] });
      expect(read(hex.toUpperCase()).keys).toEqual([hex]);
    }
  });

  test("may hold several keys, the first to encrypt with", () => {
    const [first, second] = [randomBytes(32), randomBytes(32)];
    expect(read(`${first.toString("base64")}, ${second.toString("hex")}`).keys).toEqual([
      first.toString("hex"),
      second.toString("hex"),
    ]);
  });

  test.each([
    "hunter2",
    "hunter2".repeat(6),
    randomBytes(31).toString("base64"),
    randomBytes(33).toString("base64"),
    randomBytes(16).toString("hex"),
    `${"A".repeat(42)}B=`,
  ])("says of %s how to make a key, and does not repeat it", (value) => {
    const { keys, problems } = read(value);
    expect(keys).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^ENCRYPTION_KEY is not 32 bytes .* The operator can make a key with “openssl rand -base64 32”/,
      ),
    ]);
    expect(problems.join()).not.toContain(value);
  });

  test("says which of several keys is wrong", () => {
    const sound = randomBytes(32).toString("base64");
    expect(read(`${sound},hunter2,,`).problems.map((problem) => problem.slice(0, 21))).toEqual([
      "ENCRYPTION_KEY, key 2",
      "ENCRYPTION_KEY, key 3",
      "ENCRYPTION_KEY, key 4",
    ]);
  });
});
