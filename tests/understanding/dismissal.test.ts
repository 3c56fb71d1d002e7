import { describe, expect, it } from "vitest";
import { readClaim } from "../../src/understanding/claims.ts";
import { toWords } from "../../src/understanding/normalise.ts";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

const at = (concept: string) => stateOf({ concept, taught: [concept] });

describe("saying that something does not matter", () => {
  it.each([
    "it doesn't matter who is asking",
    "so encryption isn't necessary",
    "there is no need for a spare",
    "it makes no difference which one answers",
    "it's okay to send it by chat",
    "you need not look at all of them",
  ])("is told from other denials: “%s”", (text) => {
    expect(readClaim(toWords(text)).dismisses).toBe(true);
  });

  it.each([
    "it matters who is asking",
    "encryption is necessary",
    "the spare is not running",
    "that is why a spare is needed",
    "no one else can read it",
  ])("is not heard in “%s”", (text) => {
    expect(readClaim(toWords(text)).dismisses).toBe(false);
  });

  it.each([
    ["replication", "it doesn't matter which replica I write to, right?"],
    ["redundancy", "it doesn't matter if both share one power cable, right?"],
    ["fault-tolerance", "there's no need for a failure detector, right?"],
    ["scalability", "so a load balancer isn't needed"],
    ["security", "so updates aren't necessary"],
  ])("is not confirmed by words that both have, of %s: “%s”", (concept, text) => {
    const verdict = readShipped(text, at(concept)).echo?.verdict;
    expect(["wrong", "unsure", undefined]).toContain(verdict);
  });

  it("is not confirmed in another lesson either", () => {
    const { echo } = readOnboarding("it's okay to send the password by chat", "handling-secrets");
    expect(["wrong", "unsure", undefined]).toContain(echo?.verdict);
  });
});
