import { describe, expect, it } from "vitest";
import { shippedWords } from "../understanding/bread.ts";
import { talk } from "./talk.ts";

const redundancy = (...lines: readonly [string, ...string[]]) =>
  talk(shippedWords, "redundancy", ...lines);
const namesIn = (text = "") => [...text.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, name]) => name);
const three =
  "need it short: scalability vs availability vs fault tolerance, what's the difference?";

describe("several concepts at once", () => {
  it("are told in a sentence each where more than two are compared", () => {
    const { told, offers } = redundancy(three);
    expect(namesIn(told[0])).toEqual(["Scalability", "Availability", "Fault tolerance"]);
    expect(told).toHaveLength(1);
    expect(offers).toContain("Explain fault tolerance");
  });

  it("are told so where that is wished for, with what was left out", () => {
    const { told } = redundancy(three, "too long, and you forgot security. one line each please");
    expect(namesIn(told[0])).toEqual([
      "Scalability",
      "Availability",
      "Fault tolerance",
      "Security",
    ]);
  });

  it("are those of the last comparison, where none is named", () => {
    const { told } = redundancy(
      "isn't fault tolerance the same as availability?",
      "one sentence each please",
    );
    expect(namesIn(told[0])).toEqual(["Fault tolerance", "Availability"]);
  });

  it("are summed up where they are named", () => {
    const { told } = redundancy("could you recap how availability and redundancy fit together?");
    expect(namesIn(told[0])).toEqual(["Availability", "Redundancy"]);
  });

  it("leave a comparison of two as it was written", () => {
    const { log } = redundancy("what's the difference between redundancy and replication?");
    expect(log.question).toBe("isnt-redundancy-the-same-as-replication");
  });

  it("are not meant by who wants one thing in a sentence", () => {
    expect(namesIn(redundancy("ok, in one sentence?").told[0])).toEqual([]);
    expect(namesIn(redundancy("one line each please").told[0])).toEqual([]);
  });
});
