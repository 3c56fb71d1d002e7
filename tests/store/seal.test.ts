import { describe, expect, it } from "vitest";
import { createSeal, SealError } from "../../src/store/seal.ts";

const oldKey = new Uint8Array(32).fill(1);
const newKey = new Uint8Array(32).fill(2);
const text = "xoxb-1-secret 🔑";

function messageOf(open: () => string): string {
  try {
    return `it opened: ${open()}`;
  } catch (error) {
    expect(error).toBeInstanceOf(SealError);
    return error instanceof Error ? error.message : "";
  }
}

describe("a seal", () => {
  it("opens what it closed, and shows nothing of it before", () => {
    const seal = createSeal([oldKey]);
    const sealed = seal.close(text, "T1");
    expect(seal.open(sealed, "T1")).toBe(text);
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("xoxb");
  });

  it("closes the same text otherwise each time", () => {
    const seal = createSeal([oldKey]);
    expect(seal.close(text, "T1")).not.toBe(seal.close(text, "T1"));
  });

  it("does not open what was sealed for another place", () => {
    const seal = createSeal([oldKey]);
    const sealed = seal.close(text, "T1");
    expect(messageOf(() => seal.open(sealed, "T2"))).toMatch(
      /^What is stored for T2 is damaged, or was moved there.* The operator can/,
    );
  });

  it("does not open what was changed, wherever it was", () => {
    const seal = createSeal([oldKey]);
    const sealed = Buffer.from(seal.close(text, "T1"), "base64url");
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(messageOf(() => seal.open(changed.toString("base64url"), "T1"))).toMatch(
        /^What is stored for T1 .* The operator can/,
      );
    }
    for (const cut of ["", sealed.subarray(0, 20).toString("base64url"), "not sealed at all"])
      expect(messageOf(() => seal.open(cut, "T1"))).toMatch(/^What is stored for T1 /);
  });

  it("says with a wrong key what the operator can do, and no word of the text", () => {
    const sealed = createSeal([oldKey]).close(text, "T1");
    const message = messageOf(() => createSeal([newKey]).open(sealed, "T1"));
    expect(message).toContain("sealed with a key that ENCRYPTION_KEY does not hold");
    expect(message).toContain("The operator can add that key");
    expect(message).not.toContain("xoxb");
  });

  it("opens with every key it has, seals with the first, and knows which are to be renewed", () => {
    const before = createSeal([oldKey]).close(text, "T1");
    const both = createSeal([newKey, oldKey]);
    expect(both.open(before, "T1")).toBe(text);
    expect(both.isCurrent(before)).toBe(false);
    const renewed = both.close(text, "T1");
    expect(both.isCurrent(renewed)).toBe(true);
    expect(createSeal([newKey]).open(renewed, "T1")).toBe(text);
  });

  it("needs a key", () => {
    expect(() => createSeal([])).toThrow(SealError);
  });
});
