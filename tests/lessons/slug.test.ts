import { describe, expect, it } from "vitest";
import { slug } from "../../src/lessons/slug.ts";

describe("a slug", () => {
  it.each([
    ["Spare key", "spare-key"],
    ["  What if — two (or 3) fail?! ", "what-if-two-or-3-fail"],
    ["Neighbour's key", "neighbours-key"],
    ["Neighbour’s key", "neighbours-key"],
    ["Größe & Maß", "größe-maß"],
    ["?!", ""],
  ])("of %j is %j", (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it("ends after 60 characters, never on a hyphen", () => {
    expect(slug("a".repeat(59).concat(" b"))).toBe("a".repeat(59));
    expect(slug("ab ".repeat(40))).toHaveLength(59);
  });

  it("of a slug is itself", () => {
    expect(slug(slug("Why? Because of THIS"))).toBe(slug("Why? Because of THIS"));
  });
});
