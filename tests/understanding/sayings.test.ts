import { describe, expect, it } from "vitest";
import { listSayings, splitSentences } from "../../src/understanding/sayings.ts";
import { readBread, readShipped } from "./bread.ts";

describe("a message", () => {
  it.each([
    ["Right. What now?", ["Right.", "What now?"]],
    [
      "what does it cost and does it switch over by itself?",
      ["what does it cost", "and does it switch over by itself?"],
    ],
    ["one is dead :( how do I tell", ["one is dead :(", "how do I tell"]],
    ["a node dies and does not come back", ["a node dies and does not come back"]],
    ["first line\nsecond line", ["first line", "second line"]],
    ["99.9 is enough, no?", ["99.9 is enough, no?"]],
    ["... ?! ...", []],
  ])("is cut where one sentence ends or a second question is hung on: “%s”", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it.each([
    ["what if one node dies? quiz me on it after", ["asks", "calls"]],
    ["what if one node dies? bye, good night", ["asks", "leaves"]],
    ["what if one node dies? and why does it take more than half?", ["asks", "asks"]],
    ["what is redundancy? and why bother", ["asks", "asks"]],
    ["the oven is the node, the guest is the user. what if the oven breaks?", ["maps", "asks"]],
    ["the oven is the node. the guests are the users and the tray is the request.", ["maps"]],
    ["hm. I had soup for lunch. it was nice.", []],
    ["what if one node dies?", []],
    ["what if one node dies? works for me.", ["asks"]],
  ])("says what each of its sentences says by itself: “%s”", (text, doing) => {
    expect(listDoing(text)).toEqual(doing);
  });

  it("that is very long, or has very many sentences, is one thing", () => {
    const two = "what if one node dies? bye, good night";
    expect(listDoing(`${"well ".repeat(120)}${two}`)).toEqual([]);
    expect(listDoing(`${"well. ".repeat(6)}${two}`)).toEqual([]);
  });

  it("is read sentence by sentence with what leads up to it", () => {
    const read: string[] = [];
    listSayings("hm. so it died. what if one node dies?", (text) => {
      read.push(text);
      return readShipped(text);
    });
    expect(read).toContain("hm. so it died. what if one node dies?");
  });
});

describe("a sentence", () => {
  it("may speak of the concept that was named before it", () => {
    const named: (string | null)[] = [];
    listSayings("what is leaven? and why bother?", (text, concept) => {
      named.push(concept);
      return readBread(text);
    });
    expect(named).toEqual([null, "leaven"]);
  });
});

function listDoing(text: string): string[] {
  return listSayings(text, (each) => readShipped(each)).map(({ does }) => does);
}
