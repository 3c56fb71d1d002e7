import { describe, expect, it } from "vitest";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

const taught = [
  "scalability",
  "fault-tolerance",
  "redundancy",
  "availability",
  "replication",
  "security",
];

function read(text: string, concept: string) {
  return readShipped(text, stateOf({ concept, taught }));
}

describe("two questions in one message", () => {
  it("are both found", () => {
    const { match, further } = read(
      "How long does the switch take? Do the customers notice anything?",
      "redundancy",
    );
    expect(match?.id).toBe("how-fast-is-failover");
    expect(further.map(({ id }) => id)).toEqual(["with-failover-users-never-notice-anything"]);
  });

  it.each([
    "How fast is failover? How long does the switch take?",
    "How fast is failover? Do the geese notice anything?",
    "How fast is failover, right?",
  ])("are one where the other asks the same, or nothing that is written: “%s”", (text) => {
    const { match, further } = read(text, "redundancy");
    expect(match?.id).toBe("how-fast-is-failover");
    expect(further).toEqual([]);
  });
});

describe("of two questions about the same things", () => {
  it.each([
    ["What if all the taxis break down?", "fault-tolerance", "what-if-all-nodes-fail"],
    ["what if only one node dies", "fault-tolerance", "what-if-a-node-fails"],
    [
      "What happens when half of the nodes die?",
      "fault-tolerance",
      "what-if-half-of-the-nodes-fail",
    ],
    ["what if a computer dies?", "fault-tolerance", "what-if-a-node-fails"],
    [
      "And if one of the branches burns down?",
      "replication",
      "what-if-one-of-the-databases-goes-down",
    ],
    ["And if every branch is destroyed?", "replication", "what-if-every-copy-is-lost"],
    ["What if several bulbs burn out?", "availability", "what-if-several-nodes-are-down-at-once"],
  ])("%s means the one about as many", (text, concept, id) => {
    expect(read(text, concept).match?.id).toBe(id);
  });

  it.each([
    ["And the review, who does that?", "code-review", "who-has-to-approve-my-change"],
    ["So who gets to say when it ships?", "shipping-a-change", "who-decides-when-a-change-ships"],
    ["How do I review a change?", "code-review", "how-do-i-review-somebodys-change"],
    ["And what if no one answers at 4 am?", "on-call", "what-if-nobody-picks-up"],
  ])("%s means the one that asks likewise", (text, concept, id) => {
    expect(readOnboarding(text, concept).match?.id).toBe(id);
  });
});

describe("two things that are compared", () => {
  it.each([
    [
      "Redundancy, is that the same as fault tolerance?",
      "redundancy",
      "isnt-fault-tolerance-the-same-as-redundancy",
    ],
    [
      "wait is that redundancy or replication?",
      "redundancy",
      "isnt-redundancy-the-same-as-replication",
    ],
    ["Failover: same thing as redundancy?", "redundancy", "redundancy-and-failover-are-the-same"],
    [
      "Failover, isn't that the same as redundancy?",
      "redundancy",
      "redundancy-and-failover-are-the-same",
    ],
  ])("decide by their names: %s", (text, concept, id) => {
    expect(read(text, concept)).toMatchObject({ move: "compare", match: { id } });
  });

  it("are those last compared where none is named", () => {
    const compared = ["fault-tolerance", "redundancy"] as const;
    const state = stateOf({ concept: "availability", taught, compared });
    expect(readShipped("what's the difference", state).match?.id).toBe(
      "isnt-fault-tolerance-the-same-as-redundancy",
    );
  });
});

describe("a question beside something else", () => {
  it.each([
    ["makes sense. one more thing, isn't that super expensive", "what-does-fault-tolerance-cost"],
    ["got it. last question: isn't this really expensive?", "what-does-fault-tolerance-cost"],
    ["Thanks! One more question, how do you test it?", "how-do-you-test-fault-tolerance"],
  ])("is not swallowed by the courtesy: %s", (text, id) => {
    expect(read(text, "fault-tolerance")).toMatchObject({ match: { id } });
    expect(read(text, "fault-tolerance").move).not.toBe("understood");
  });

  it.each(["Great, thanks! Got it.", "Ah, got it now. Thanks a lot!"])(
    "is not made of a courtesy alone: %s",
    (text) => {
      expect(["understood", "thanks"]).toContain(read(text, "fault-tolerance").move);
    },
  );

  it("is answered though what is said with it sounds like a picture", () => {
    const text = "Why keep the same data in many places? Sounds like a waste.";
    expect(read(text, "replication").match?.id).toBe("why-not-keep-all-the-data-in-one-place");
  });

  it("is what is feared", () => {
    expect(
      readOnboarding("Honestly I'm nervous about getting lots of comments.", "code-review"),
    ).toMatchObject({ move: "what-if", match: { id: "what-if-im-afraid-of-the-comments" } });
  });
});

it("hears no thanks in “kind of”, and no traveller in travelling", () => {
  expect(read("hm, that's kind of worrying", "fault-tolerance").move).not.toBe("thanks");
  expect(read("that's very kind", "fault-tolerance").move).toBe("thanks");
  const { translated } = read("what if someone reads it while it is travelling?", "security");
  expect(translated).toEqual([]);
});
