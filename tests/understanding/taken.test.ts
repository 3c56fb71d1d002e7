import { describe, expect, it } from "vitest";
import type { AnalogyRef } from "../../src/understanding/meaning.ts";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

const hospital: AnalogyRef = { concept: "scalability", analogy: "hospital" };
const vault: AnalogyRef = { concept: "security", analogy: "bank-vault" };
const library: AnalogyRef = { concept: "replication", analogy: "library-branches" };
const tyre: AnalogyRef = { concept: "fault-tolerance", analogy: "spare-tyre" };
const taxis: AnalogyRef = { concept: "fault-tolerance", analogy: "taxi-fleet" };

function at(analogy: AnalogyRef) {
  return stateOf({ concept: analogy.concept, taught: [analogy.concept], analogy });
}

/** What a message takes things of the story for: "doctor: node, right". */
function takenOf(text: string, story: AnalogyRef): string[] {
  return readShipped(text, at(story)).taken.map(
    ({ said, thing, taken, fit }) => `${thing?.story ?? said}: ${taken}, ${fit}`,
  );
}

describe("a thing of the story in the air that is taken for a part of the system", () => {
  it.each([
    ["the extra doctors would be more nodes i think?", hospital, "doctor: node, right"],
    ["x-ray = bottleneck?", hospital, "X-ray room: bottleneck, right"],
    ["so the patients are like the users", hospital, "patient: user, right"],
    [
      "would the silent alarm be intrusion detection?",
      vault,
      "silent alarm: intrusion detection, right",
    ],
    ["the x-ray would be the load balancer?", hospital, "X-ray room: load balancer, wrong"],
    ["so a patient is a request?", hospital, "patient: request, wrong"],
    ["the spare taxi would be a spare node i think", taxis, "taxi: spare node, right"],
    ["is the dispatcher like a load balancer?", taxis, "dispatcher: load balancer, right"],
    ["is the taxi basically a server?", taxis, "taxi: node, right"],
    ["would the passenger be our failure detector?", taxis, "passenger: failure detector, wrong"],
  ])("is held against the mapping: “%s”", (text, story, taken) => {
    expect(takenOf(text, story)).toEqual([taken]);
    expect(readShipped(text, at(story))).toMatchObject({ move: "restate", band: "sure" });
    expect(readShipped(text, at(story)).picture).toBeNull();
  });

  it.each([
    ["so the spare tyre is the failover", tyre, "spare tyre: failover, kin"],
    ["the spare tyre would be like redundancy", tyre, "spare tyre: redundancy, shows"],
    ["the steel door would be the firewall?", vault, "steel door: firewall, other"],
    [
      "the triage nurse is a single point of failure then",
      hospital,
      "triage nurse: single point of failure, said",
    ],
    ["so the jewels are our customer records", vault, "jewel: customer records, theirs"],
    ["the two keys would be like two factor auth?", vault, "two keys: second factor, unknown"],
    ["the waiting room would be the queue?", hospital, "waiting room: message queue, unknown"],
  ])("may be neither right nor wrong: “%s”", (text, story, taken) => {
    expect(takenOf(text, story)).toEqual([taken]);
  });

  it("is judged by itself where there are several", () => {
    expect(
      takenOf("jewels->data, thief = attacker and the alarm would be the audit log?", vault),
    ).toEqual(["jewel: data, right", "thief: attacker, right", "alarm: audit log, wrong"]);
    expect(takenOf("doctors = servers, x-ray = database?", hospital)).toEqual([
      "doctor: node, right",
      "X-ray room: database, theirs",
    ]);
    expect(
      takenOf("the nurse is the load balancer, and the patients the users?", hospital),
    ).toEqual(["triage nurse: load balancer, right", "patient: user, right"]);
  });

  it("may be a case of what the mapping has, or be told of in the story alone", () => {
    const text =
      "in the library then, the dictionary is the replicated thing and the sea maps are the partitioned one?";
    expect(takenOf(text, library)).toEqual([
      "dictionary: replication, unknown",
      "special collection: partition, right",
    ]);
    expect(readShipped(text, at(library)).taken[0]?.told).toBe(
      "The big dictionary stands in all of them.",
    );
  });

  it("is of any lesson", () => {
    const state = { analogy: { concept: "code-review", analogy: "diving-buddies" } };
    const said = "so my buddy would be the reviewer, and the jump = merge?";
    expect(readOnboarding(said, "code-review", state).taken.map(({ fit }) => fit)).toEqual([
      "right",
      "right",
    ]);
  });

  it.each([
    ["the doctors are ready and the patients are waiting, so the x-ray is the problem", hospital],
    ["more doctors means more capacity", hospital],
    ["adding doctors is scaling out, right?", hospital],
    ["the doctors are not the nodes", hospital],
    ["the doctors are slower than the nodes", hospital],
    ["if the x-ray room is the bottleneck, then a second one helps, right?", hospital],
    ["what are the doctors in the system?", hospital],
    ["so scaling out is adding more machines?", hospital],
    ["nodes = servers?", hospital],
    ["the float nurse = spare node, and a copy of the patient chart = replica", hospital],
    ["the patients would be unhappy", hospital],
    ["so in my hospital the pharmacy would be the bottleneck", hospital],
    ["my kids are the requests and the doctors at home are the nodes", hospital],
  ])("is none where something else is said: “%s”", (text, story) => {
    expect(takenOf(text, story)).toEqual([]);
  });

  it("is the learner's own where they were asked for theirs", () => {
    const asked = { ...at(hospital), pending: "own-analogy" } as const;
    expect(readShipped("the doctors are the nodes", asked).taken).toEqual([]);
  });
});
