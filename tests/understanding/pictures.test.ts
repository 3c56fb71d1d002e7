import { describe, expect, it } from "vitest";
import type { DialogueState } from "../../src/understanding/meaning.ts";
import { atLeaven, readBread, readShipped, stateOf } from "./bread.ts";

const scaling = stateOf({
  concept: "scalability",
  taught: ["scalability"],
  analogy: { concept: "scalability", analogy: "one-chef-then-several" },
});
const asked: DialogueState = { ...scaling, pending: "own-analogy" };
const drawn: DialogueState = { ...scaling, pictured: "just" };
const before: DialogueState = { ...scaling, pictured: "before" };

/** What a message says of a picture: "officer → node"; null where it speaks of none. */
function rowsOf(text: string, state: DialogueState = scaling): string[] | null {
  const { picture } = readShipped(text, state);
  return picture?.rows.map(({ story, system }) => `${story} → ${system}`) ?? null;
}

describe("a part of the system that is likened to something", () => {
  it.each([
    [
      "so load balancing is like the person at the airport who tells you where to queue, right?",
      "person at the airport",
    ],
    ["a load balancer is kinda like a bouncer at a club", "bouncer at a club"],
    ["is a load balancer like a traffic cop?", "traffic cop"],
    ["hey! the load balancer sounds like our receptionist", "receptionist"],
  ])("is held against that: “%s”", (text, story) => {
    expect(readShipped(text, scaling).move).toBe("own-analogy");
    expect(rowsOf(text)).toEqual([`${story} → load balancer`]);
  });

  it("may be a thing of the story in the air, and is what that stands for", () => {
    expect(rowsOf("so the oven is like a toll booth?")).toEqual(["toll booth → bottleneck"]);
  });

  it.each([
    "what is a load balancer like in practice?",
    "how is a cache like a load balancer?",
    "things like load balancers and nodes",
    "is a load balancer like a node?",
    "a load balancer is like when everybody queues",
  ])("is none where nothing of another world is named: “%s”", (text) => {
    expect(rowsOf(text)).toBeNull();
  });
});

describe("what a part is said to be", () => {
  it.each(["node = now, request = back then", "the node is fast and the user is safe"])(
    "is no thing of a picture: “%s”",
    (text) => {
      expect(rowsOf(text)).toBeNull();
    },
  );
});

describe("what happens in a picture", () => {
  it.each([
    ["when she takes over the patients, that's the failover", "she takes over the patients"],
    [
      "failover would be that someone moves the dough to the other oven",
      "someone moves the dough to the other oven",
    ],
  ])("stands for a part where one was just drawn: “%s”", (text, story) => {
    expect(rowsOf(text, drawn)).toEqual([`${story} → failover`]);
    expect(rowsOf(text)).toBeNull();
  });

  it("is mapped along with its things, though it begins like a question", () => {
    const text =
      "but the second nurse is the spare, and the bell is the request. When she takes over, that's the failover!";
    const state = stateOf({ concept: "redundancy", taught: ["redundancy"], pictured: "just" });
    expect(readShipped(text, state).why.rule).toBe("picture-maps");
    expect(rowsOf(text, state)).toHaveLength(3);
  });

  it("is mapped without its articles beside what has them", () => {
    const rows = ["bus → node", "passenger → request"];
    expect(rowsOf("the bus is the node, and passenger is request", drawn)).toEqual(rows);
  });
});

describe("a thing of one's own picture", () => {
  const rows = [
    { story: "ovens", system: "node" },
    { story: "someone moves the dough over", system: "failover" },
  ];

  it("is asked about in the system's words", () => {
    const text = "why not just buy one really good oven instead of two cheap ones?";
    const ask = (drawnRows: typeof rows) =>
      readShipped(text, { ...before, drawn: drawnRows }).match?.id;
    expect(ask(rows)).toBe("good-hardware-makes-fault-tolerance-unnecessary");
    expect(ask([])).toBeUndefined();
  });

  it("is left as it stands where it asks surely what it says", () => {
    const text = "what if the load balancer itself fails?";
    const state = { ...before, drawn: [{ story: "balancer", system: "user" }] };
    expect(readShipped(text, state).match?.id).toBe("what-if-the-load-balancer-itself-fails");
  });
});

/** A story of ours is in the air, of doctors and their patients. */
const atDoctors = {
  ...before,
  analogy: { concept: "fault-tolerance", analogy: "doctors-standing-in-for-each-other" },
};

describe("what stands for what", () => {
  it.each([
    [
      "the node is the officer, and the request is the passenger",
      ["officer → node", "passenger → request"],
    ],
    ["nodes = bees, requests = flowers", ["bees → node", "flowers → request"]],
    [
      "my kids are the requests and the oven at home is the bottleneck",
      ["kids → request", "oven at home → bottleneck"],
    ],
    [
      "teachers are the servers, worksheets are the requests, copier = database",
      ["teachers → node", "worksheets → request", "copier → database"],
    ],
    [
      "The checkouts would be the nodes, the customers with their baskets the requests, and the clerk the load balancer.",
      ["checkouts → node", "customers → request", "clerk → load balancer"],
    ],
  ])("is a picture where two parts are mapped: “%s”", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ["the teller is the node", ["teller → node"]],
    ["node would be the teller i guess", ["teller → node"]],
    ["the user = me", ["me → user"]],
    ["hubby and me are both nodes i guess", ["hubby and me → node"]],
    ["user is head office where the sheet gets changed", ["head office → user"]],
  ])("is an answer where it was asked for: “%s”", (text, rows) => {
    expect(rowsOf(text, asked)).toEqual(rows);
    expect(readShipped(text, asked).move).toBe("answer");
  });

  it("is an answer with “does it fit?” behind it, too", () => {
    const meaning = readShipped("the bees are the nodes. so does it fit?", asked);
    expect([meaning.move, meaning.picture?.act]).toEqual(["answer", "fits"]);
  });

  it("is theirs where they say so, though our story has the same thing", () => {
    const text = "no, in my picture the patients are the nodes and the nurse is the load balancer";
    const { taken, picture } = readShipped(text, atDoctors);
    expect(taken).toEqual([]);
    expect(picture?.rows.map(({ story }) => story)).toEqual(["patients", "nurse"]);
  });

  it("has a name, whatever is told of it", () => {
    const text = "the hive is the bottleneck and a bee that knows it would be the load balancer";
    expect(rowsOf(text)).toEqual(["hive → bottleneck", "bee → load balancer"]);
  });

  it("is said of what the lesson calls so, too", () => {
    const text = "the spare key is what you call the bottleneck, and the drones the nodes";
    expect(rowsOf(text)).toEqual(["spare key → bottleneck", "drones → node"]);
  });

  it("yields to a concept that is asked for", () => {
    const asked = "but leave it, I'd rather hear what redundancy is";
    const meant = { move: "ask-concept", concept: "redundancy" };
    expect(readShipped(`the bees are the nodes. ${asked}`, before)).toMatchObject(meant);
    expect(readShipped(`the patients are the nodes, I said. ${asked}`, before)).toMatchObject(
      meant,
    );
  });

  it("may be somebody whose house was spoken of", () => {
    const text = "so if I keep a copy at my sister's house, she is my load balancer?";
    expect(rowsOf(text, before)).toEqual(["sister → load balancer"]);
  });

  it("may be nothing", () => {
    const { picture } = readShipped("each bee is a node, no user", asked);
    expect(picture).toMatchObject({ without: ["user"] });
  });

  it("is added to what was drawn before, a row at a time", () => {
    expect(rowsOf("and the hive is the bottleneck", before)).toEqual(["hive → bottleneck"]);
  });

  it("yields to a question of its own beside it", () => {
    const text = "the queen = load balancer, so what happens when the load balancer fails?";
    expect(readShipped(text, before).match?.id).toContain("load-balancer");
    expect(readShipped(text, before).move).not.toBe("own-analogy");
  });

  it.each([
    "the node is slow",
    "the node is dead and the load balancer is the problem",
    "what if the load balancer is the bottleneck?",
    "so a load balancer is a server?",
    "scaling up is buying a bigger machine and scaling out is buying more machines",
    "a cache is faster than the database",
  ])("is no picture where something is said of a part: “%s”", (text) => {
    for (const state of [scaling, drawn, before]) expect(rowsOf(text, state), text).toBeNull();
  });
});

describe("what is called a picture", () => {
  it("is one of their own, though it asks about the concept in the end", () => {
    const text =
      "yay. my picture: we have 2 ovens, if one is cold we use the other. is that scalability?";
    expect(readShipped(text, scaling).move).toBe("own-analogy");
  });
});

describe("what is said of the system's own words", () => {
  it.each([
    "copies = replication and splitting = partitioning, right",
    "in short: replication = copies, partitioning = splitting, backup = old copy",
  ])("paints no picture: “%s”", (text) => {
    expect(rowsOf(text)).toBeNull();
    expect(readShipped(text, scaling).move).toBe("restate");
  });

  it("asks for what people believe, where that is likened in their words", () => {
    const { move, match } = readShipped("hello, is replication the same as a backup?", stateOf());
    expect({ move, id: match?.id }).toEqual({ move: "compare", id: "replication-is-a-backup" });
  });

  it("is not denied by a passage about one half, where each of two things is told apart", () => {
    const text = "so i was wrong? copies = replication and splitting = partitioning, right";
    expect(readShipped(text, scaling).echo?.verdict ?? "unsure").toBe("unsure");
  });
});

describe("an instance of what was spoken of", () => {
  it.each([
    "hmm but if theres two databases, how do they both know the same stuff? like if i sign up on one",
    "ah ok. so like if all my servers hang on one power cable?",
    "so like half an hour for a normal web page?",
  ])("is no picture: “%s”", (text) => {
    const { move, picture } = readShipped(text, scaling);
    expect(move).not.toBe("own-analogy");
    expect(picture).toBeNull();
  });

  it("is one where it tells of another world", () => {
    expect(readShipped("so like if one waiter gets sick", scaling).move).toBe("own-analogy");
  });
});

describe("a thing that is told at length in a picture", () => {
  it("stands for its part, whatever it does", () => {
    const text =
      "maybe the one person who has to come over when a price is wrong is the bottleneck? everyone waits";
    expect(readShipped(text, drawn).picture?.rows).toEqual([
      { story: "person", system: "bottleneck" },
    ]);
  });

  it("stands for it once", () => {
    expect(readShipped("the lady with the key is the bottleneck", drawn).picture?.rows).toEqual([
      { story: "lady with the key", system: "bottleneck" },
    ]);
  });
});

describe("what is asked in one's own world", () => {
  it("is asked of no story of ours, where a picture was drawn", () => {
    const text = "i meant in my supermarket. and who would be the load balancer there?";
    expect(readShipped(text, { ...scaling, pictured: "before" }).row).toBeNull();
    expect(readShipped(text, { ...scaling, pictured: null }).row).toMatchObject({
      story: "head waiter",
    });
  });

  it("gives way to a quiz that is asked for with it", () => {
    const text = "no i meant my supermarket, not the kitchen :) whatever, quiz me";
    expect(readShipped(text, drawn).move).toBe("quiz-me");
  });
});

describe("what somebody says of themselves in a picture", () => {
  it.each([
    "the node would be me, and the patients are the users",
    "i just told you the node is me and the patients are the users",
  ])("stands for its part as other things do: “%s”", (text) => {
    expect(readShipped(text, drawn).picture?.rows).toEqual([
      { story: "me", system: "node" },
      { story: "patients", system: "user" },
    ]);
  });
});

describe("what is asked of one's own picture", () => {
  it.each([
    ["was my airport picture right or not?", "fits"],
    ["er that wasnt what i asked, is my picture ok?", "fits"],
    ["ok but where does MY picture actually break down?", "limits"],
    ["what's wrong with my analogy", "limits"],
    ["i only want to know whether my two bees are a good picture of it", "fits"],
    ["no i meant my picture", "returns"],
  ])("is that, whatever was told in between: “%s”", (text, act) => {
    for (const state of [scaling, before]) expect(readShipped(text, state).picture?.act).toBe(act);
  });

  it.each([
    ["dude i was talking about my photocopier not your chefs", "photocopier"],
    ["i meant my bees, not your kitchen", "bees"],
    ["not your chefs, my hive", "hive"],
  ])("is named by what is in it where one was drawn: “%s”", (text, title) => {
    expect(readShipped(text, before).picture).toMatchObject({ act: "returns", title });
    expect(readShipped(text, scaling).picture).toBeNull();
  });

  it.each(["does it fit?", "so does that work or not", "is that right?"])(
    "is of “it” right after it was drawn only: “%s”",
    (text) => {
      expect(readShipped(text, drawn).picture?.act).toBe("fits");
      expect(readShipped(text, before).picture).toBeNull();
    },
  );

  it("is not asked where one of ours is meant, nor of a question of one's own", () => {
    expect(readBread("where does the analogy break down?", atLeaven).picture).toBeNull();
    for (const text of ["i was talking about my question", "my node is down"])
      expect(readShipped(text, drawn).picture, text).toBeNull();
  });
});
