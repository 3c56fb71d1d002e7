import { describe, expect, it } from "vitest";
import { isObjection } from "../../src/understanding/objections.ts";
import { isRelief, readStance } from "../../src/understanding/stances.ts";

const backups = {
  belief: "Replication is a backup.",
  phrasings: ["we have copies, so we don't need backups", "isn't a copy enough as a backup?"],
};
const seniors = { belief: "Experienced people need no review.", phrasings: [] };
const bugs = { belief: "A review is there to find bugs.", phrasings: [] };
const same = { belief: "Redundancy and failover are the same.", phrasings: [] };

describe("a mistaken belief", () => {
  it.each([
    ["so if i have 3 replicas i dont need backups anymore, bc there's always a copy", backups],
    ["can I skip the backup then?", backups],
    ["isnt replication enough as a backup?", backups],
    ["so seniors don't need reviews", seniors],
    ["so redundancy and failover are just the same thing, right?", same],
  ])("is held: “%s”", (text, belief) => {
    expect(readStance(text, belief)).toBe("holds");
  });

  it("may hold with exceptions where nothing is left out in so many words", () => {
    expect(readStance("so a review finds the bugs", bugs)).toBe("leans");
  });

  it.each([
    "do i still need backups if i've got 3 replicas?",
    "so do we need backups or not?",
    "that doesn't tell me if I'm right. must we still make a backup?",
  ])("is doubted by who asks for what it does away with: “%s”", (text) => {
    expect(readStance(text, backups)).toBe("doubts");
  });

  it.each([
    ["so i still need backups even with three replicas", backups],
    ["so we need backups, don't we?", backups],
    ["why do we make backups at all?", backups],
    ["do we still need somebody who watches the copies?", seniors],
    ["do we still need a password?", backups],
    ["so replicas and backups are different things", backups],
    ["but tests find bugs as well", bugs],
    ["so even seniors get reviewed", seniors],
    ["so a senior must not skip the review", seniors],
    ["so redundancy and failover are two things", same],
  ])("is not taken to be held: “%s”", (text, belief) => {
    expect(readStance(text, belief)).toBeNull();
  });
});

describe("relief", () => {
  it("is to be spared some harm or some care", () => {
    expect(isRelief("then we never lose data")).toBe(true);
    expect(isRelief("with a firewall nobody can hack us")).toBe(true);
    expect(isRelief("so we dont need monitoring")).toBe(true);
    expect(isRelief("so the copies follow the primary")).toBe(false);
    expect(isRelief("never commit a password")).toBe(false);
  });
});

describe("an objection", () => {
  it.each([
    "but the supermarket adds capacity too, they open four more checkouts",
    "no, you misread me. you said only the chef story shows it. thats not right",
    "I disagree",
    "i think thats wrong",
    "not sure that's true",
    "you said both are to blame but my boss sees it differently",
  ])("denies what was told: “%s”", (text) => {
    expect(isObjection(text)).toBe(true);
  });

  it.each([
    "but what about the exit?",
    "but isn't the supermarket doing that too?",
    "but i liked the supermarket too",
    "that is not what i asked",
    "that's right, thanks",
    "something is wrong with my code",
    "but explain the author part too",
  ])("is none: “%s”", (text) => {
    expect(isObjection(text)).toBe(false);
  });
});
