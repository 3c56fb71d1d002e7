import { describe, expect, it } from "vitest";
import { redact } from "../../src/tutor/redact.ts";

describe("a message for the authors", () => {
  it.each([
    ["<@12345> what is dough?", "[person] what is dough?"],
    ["<@!12345> and <@&678> in <#999>", "[person] and [person] in [person]"],
    ["ask @ada.lovelace about it", "ask [person] about it"],
    ["write to ada@example.org please", "write to [address] please"],
    ["see https://example.org/a?b=c for more", "see [link] for more"],
    ["or www.example.org", "or [link]"],
    ["call +49 170 1234567 now", "call [number] now"],
    ["my number is 0170-123-4567", "my number is [number]"],
    ["order 48213", "order [number]"],
    ["my friend Ada Lovelace says so", "my friend [name] says so"],
    ["and then, Ada laughed", "and then, [name] laughed"],
  ])("names nobody: %s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    "What if 2 of 3 loaves burn at 250 degrees?",
    "Why does it sink? It was fine before.",
    "is a 10.5 % loss bad?",
  ])("keeps the question: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("is one line without control characters", () => {
    expect(redact("  what\nif \u0000\u0007 the\tdough\r\nsinks ")).toBe("what if the dough sinks");
    expect(redact("\n \t")).toBe("");
  });

  it("is cut to 200 characters, and says so", () => {
    expect(redact("a".repeat(200))).toBe("a".repeat(200));
    const long = redact("dough ".repeat(2000));
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long.endsWith("…")).toBe(true);
  });

  it("never ends in half a character", () => {
    expect(redact(`${"a".repeat(198)}🔑🔑`)).toBe(`${"a".repeat(198)}…`);
  });

  it.each([
    ["@", "@@@"],
    ["<@", "<@<@"],
    ["<#", "<#<#"],
    ["a@", "a@a@"],
    ["1(", "[number]"],
    ["\u0323\u0301", ""],
  ])("holds up nobody, made of 40,000 characters such as “%s”", (piece, start) => {
    const hostile = redact(piece.repeat(40_000 / piece.length));
    expect(hostile.length).toBeLessThanOrEqual(200);
    expect(hostile.startsWith(start)).toBe(true);
  });

  it("names nobody where much of it has shrunk, and keeps no half of an address", () => {
    const link = `https://example.org/${"a".repeat(950)}`;
    const address = `${"b".repeat(20)}@example.org`;
    expect(redact(`${link} to ${address} ${"c ".repeat(400)}`)).toBe("[link] to");
  });

  it("finds a name that is written in compatibility characters", () => {
    expect(redact("mail ａｄａ＠example.org")).toBe("mail [address]");
  });
});
