import { describe, expect, it } from "vitest";
import { cellWords, parseSlots, slotKey } from "../../src/lessons/slots.ts";

describe("slots", () => {
  it("are cut out of the words around them", () => {
    expect(parseSlots("if {a node} fails, { the users } wait")).toEqual([
      { text: "if ", slot: null },
      { text: "{a node}", slot: "a node" },
      { text: " fails, ", slot: null },
      { text: "{ the users }", slot: "the users" },
      { text: " wait", slot: null },
    ]);
  });

  it.each(["", "no slot", "{a}{b}", "{", "}{", "{a {b} c}", "{}"])(
    "%j comes together again",
    (text) => {
      expect(
        parseSlots(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    },
  );

  it("leave a lone brace in the text", () => {
    expect(parseSlots("a {b")).toEqual([{ text: "a {b", slot: null }]);
  });
});

describe("words name the same thing", () => {
  it.each(["a load balancer", "The Load  Balancers", "**load balancer**", "load balancers"])(
    "%s",
    (it) => {
      expect(slotKey(it)).toBe(slotKey("load balancer"));
    },
  );

  it("but not where another word follows", () => {
    expect(slotKey("node failure")).not.toBe(slotKey("node"));
    expect(slotKey("another node")).not.toBe(slotKey("node"));
  });

  it("or stand side by side in a cell", () => {
    expect(cellWords("taxi / cab")).toEqual(["taxi", "cab"]);
    expect(cellWords("TCP/IP")).toEqual(["TCP/IP"]);
  });
});
