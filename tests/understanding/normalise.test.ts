import { describe, expect, it } from "vitest";
import { isWord, normalise, readWhole } from "../../src/understanding/normalise.ts";

function spell(text: string): string {
  return normalise(text).join(" ");
}

describe("a chat message spelled out", () => {
  it.each([
    ["I can't, won't and don't", "i can not , will not and do not"],
    ["it's what we're sure they'll've", "it is what we are sure they will have"],
    ["I'd say I'm in", "i would say i am in"],
    ["let’s see the baker’s loaf", "let us see the baker loaf"],
    ["the dancers' ring", "the dancers ring"],
    ["dont cant isnt whats thats", "do not can not is not what is that is"],
  ])("has no contractions: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it.each([
    ["wdym by that", "what do you mean by that"],
    ["idk tbh", "i do not know"],
    ["u r gonna xplain b4 2moro pls", "you are going to explain before tomorrow please"],
    ["thx, gtg", "thanks , have to go"],
    ["ty ttyl", "thanks talk later"],
    ["w/o salt, w/ water", "without salt , with water"],
    ["tl;dr?", "tldr ?"],
    ["dough == bread", "dough is bread"],
  ])("has no shorthands: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it.each([
    ["(laughs) ok then", "ok then"],
    ["*sighs* again please", "again please"],
    ["right (smiling at the baker) go on", "right go on"],
    ["dough (flour and water) rises", "dough flour and water rises"],
  ])("has no stage directions: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it.each([
    ["👍", "emojiyes"],
    ["🤔🤔", "emojiconfused emojiconfused"],
    ["👍🏽 nice", "emojiyes nice"],
    ["thanks ❤️", "thanks emojithanks"],
    ["🍞 bread 🐟", "bread"],
    [":+1:", "emojiyes"],
    ["nice :thumbsup::skin-tone-3: :tada:", "nice emojiyes"],
    [":bread::+1:", "emojiyes"],
    ["+1", "emojiyes"],
    ["2 +1 and 10:30:15", "2 1 and 10 30 15"],
    ["std::vector::push", "std vector push"],
    [":two:", "2"],
    ["2️⃣", "2"],
  ])("says what an emoji says, and drops those that say nothing: %s", (text, plain) => {
    expect(
      spell(text)
        .replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, "")
        .trim(),
    ).toBe(plain);
  });

  it.each([
    ["sooooo what", "so what"],
    ["whaaaat?", "what ?"],
    ["okkkk", "ok"],
    ["plsss agaaaain", "please again"],
    ["a good, small loaf", "a good , small loaf"],
  ])("has no stretched letters: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it.each([
    ["um, what is the, like, dough?", "what is the , dough ?"],
    ["uh well erm leaven", "leaven"],
    ["Like, why?", "why ?"],
    ["you know, I mean it", "i mean it"],
    ["it's like a net", "it is like a net"],
    ["say that again", "say that again"],
  ])("has no pauses: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it("has neither mentions, links nor custom emoji", () => {
    expect(spell("<@!123> hey @ada see https://a.example/b?c=d <:loaf:42> ok")).toBe("hey see ok");
  });

  it("keeps the marks that end or part what is said, and no others", () => {
    expect(spell("wait! stop; go: now… (yes) “no”")).toBe("wait . stop . go . now . yes no");
    expect(spell("slow - then fast -- done")).toBe("slow — then fast — done");
    expect(spell("well-known and/or 3.5 or 1,000")).toBe("known and or 3.5 or 1,000");
  });

  it("reads letters of compatibility as the letters they are", () => {
    expect(spell("ＬＥＡＶＥＮ ﬁre")).toBe("leaven fire");
  });

  it.each([
    ["что такое хлеб?", "что такое хлеб ?"],
    ["什么是面包", "什么是面包"],
    ["ما هو الخبز", "ما هو الخبز"],
    ["Sauerteigbrötchen", "sauerteigbrötchen"],
  ])("keeps the words of other scripts: %s", (text, plain) => {
    expect(spell(text)).toBe(plain);
  });

  it.each(["", "   ", "\n\t\r\n", "\u0000\u0007\u001b", "!!!", "...", "()[]{}", "🍞"])(
    "is nothing where nothing is said: %j",
    (text) => {
      expect(normalise(text).filter(isWord)).toEqual([]);
    },
  );

  it("has no control characters", () => {
    expect(spell("lea\u0000ven \u001b[31mred\u0007 bye\u202e")).not.toMatch(/\p{C}/u);
  });

  it("is read at both its ends where it is very long", () => {
    const long = `what is dough? ${"blah ".repeat(2000)} and what is leaven?`;
    expect(long.length).toBeGreaterThan(10_000);
    const words = normalise(long);
    expect(words.slice(0, 4).join(" ")).toBe("what is dough ?");
    expect(words.slice(-5).join(" ")).toBe("and what is leaven ?");
    expect(words.join(" ").length).toBeLessThanOrEqual(readWhole + 10);
    expect(normalise("x".repeat(readWhole))).toEqual(["x"]);
  });

  it("is the same when it is spelled out once more", () => {
    for (const text of ["I can't, tbh", "sooo (laughs) wdym?", "👍 ok!", "well-known... yes"])
      expect(spell(spell(text))).toBe(spell(text));
  });
});
