import { describe, expect, it } from "vitest";
import type { Analogy, Concept } from "../../src/lessons/lesson.ts";
import type { Heard } from "../../src/tutor/ledger.ts";
import { chooseNext, plain } from "../../src/tutor/rotation.ts";
import type { Meet } from "../../src/tutor/state.ts";
import { conceptOf } from "../transcripts/bread.ts";
import { createRandom, pick } from "../transcripts/seeded.ts";

const kneading = conceptOf("kneading");
const template = kneading.analogies[0];
const facets = ["a", "b", "c", "d", "e"];

function analogy(id: string, shown: readonly string[]): Analogy {
  if (!template) throw new Error("The lesson has no analogy");
  return { ...template, id, facets: shown };
}

function concept(...analogies: readonly Analogy[]): Concept {
  return { ...kneading, analogies };
}

function heard(item: string, last: number, of = "kneading"): Heard {
  return { concept: of, item, times: 1, last };
}

interface Ledger {
  readonly about: Concept;
  readonly heard: readonly Heard[];
  readonly meet: Meet | null;
}

/** A concept of up to seven stories, of which some are heard, and with something to meet now and then. */
function inventLedger(random: () => number): Ledger {
  const some = () => facets.filter(() => random() < 0.4);
  const stories = Array.from({ length: 1 + Math.floor(random() * 7) }, (_, at) =>
    analogy(`s${at}`, some()),
  );
  const share = random();
  const rows = [...stories.map(({ id }) => id), plain].flatMap((id) =>
    random() < share ? [heard(id, Math.floor(random() * 1e6))] : [],
  );
  const strangers = stories.map(({ id }) => heard(id, Math.floor(random() * 1e6), "baking"));
  const named = random() < 0.5 ? pick(stories, random).id : null;
  const meet = { concept: random() < 0.8 ? "kneading" : "baking", analogy: named, facets: some() };
  return {
    about: concept(...stories),
    heard: [...rows, ...strangers],
    meet: random() < 0.5 ? meet : null,
  };
}

const random = createRandom(20);
const ledgers = Array.from({ length: 2000 }, () => inventLedger(random));

function heardIds({ heard: rows }: Ledger): string[] {
  return rows.filter((row) => row.concept === "kneading").map(({ item }) => item);
}

function unheardOf(ledger: Ledger): Analogy[] {
  const known = heardIds(ledger);
  return ledger.about.analogies.filter(({ id }) => !known.includes(id));
}

describe("the next story", () => {
  it("is never one that was heard while another was not", () => {
    const open = ledgers.filter((ledger) => unheardOf(ledger).length > 0);
    expect(open.length).toBeGreaterThan(500);
    for (const ledger of open) {
      const { analogy: chosen } = chooseNext(ledger.about, ledger.heard, ledger.meet);
      expect(unheardOf(ledger)).toContain(chosen);
    }
  });

  it("is the one that meets what was just shown, wherever one does", () => {
    let met = 0;
    for (const ledger of ledgers) {
      const { meet } = ledger;
      if (meet?.concept !== "kneading") continue;
      const open = unheardOf(ledger);
      const named = open.find(({ id }) => id === meet.analogy);
      const shows = open.filter((each) => each.facets.some((id) => meet.facets.includes(id)));
      const wanted = named ?? shows[0];
      if (!wanted) continue;
      met++;
      expect(chooseNext(ledger.about, ledger.heard, meet).analogy).toBe(wanted);
    }
    expect(met).toBeGreaterThan(100);
  });

  it("shows as much that is new as any other that was not heard, and is the author's first of these", () => {
    let judged = 0;
    for (const ledger of ledgers) {
      const open = unheardOf(ledger);
      const told = ledger.about.analogies.filter((each) => !open.includes(each));
      if (open.length === 0 || told.length === 0) continue;
      judged++;
      const covered = told.flatMap((each) => each.facets);
      const fresh = (each: Analogy) => each.facets.filter((id) => !covered.includes(id)).length;
      const most = Math.max(...open.map(fresh));
      const wanted = open.find((each) => fresh(each) === most);
      expect(chooseNext(ledger.about, ledger.heard, null).analogy).toBe(wanted);
    }
    expect(judged).toBeGreaterThan(500);
  });

  it("is the author's first for a learner who has heard none, whatever it shows", () => {
    const little = concept(analogy("little", []), analogy("much", ["a", "b"]));
    expect(chooseNext(little, [], null).analogy?.id).toBe("little");
  });

  it("ignores what was heard, and what is to be met, of another concept", () => {
    const two = concept(analogy("one", ["a"]), analogy("two", ["b"]));
    const meet = { concept: "baking", analogy: "two", facets: ["b"] };
    expect(chooseNext(two, [heard("one", 1, "baking")], meet).analogy?.id).toBe("one");
  });

  it("gives way to the simple words once all are heard", () => {
    const two = concept(analogy("one", ["a"]), analogy("two", ["b"]));
    const rows = [heard("one", 1), heard("two", 2)];
    expect(chooseNext(two, rows, null)).toEqual({
      analogy: null,
      why: "all heard, so in simple words",
    });
  });

  it("is the one heard longest ago when all and the simple words are heard", () => {
    let judged = 0;
    for (const ledger of ledgers) {
      if (unheardOf(ledger).length > 0 || !heardIds(ledger).includes(plain)) continue;
      judged++;
      const own = ledger.heard.filter((row) => row.concept === "kneading");
      const oldest = own.reduce((best, row) => (row.last < best.last ? row : best)).item;
      const { analogy: chosen } = chooseNext(ledger.about, ledger.heard, null);
      expect(chosen?.id ?? plain).toBe(oldest);
    }
    expect(judged).toBeGreaterThan(50);
  });

  it("brings all of them before any comes twice, however often it is asked for", () => {
    const all = concept(...Array.from({ length: 6 }, (_, at) => analogy(`s${at}`, ["a"])));
    const rows: Heard[] = [];
    const told = Array.from({ length: 21 }, (_, last) => {
      const item = chooseNext(all, rows, null).analogy?.id ?? plain;
      const at = rows.findIndex((row) => row.item === item);
      rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, heard(item, last + 1));
      return item;
    });
    for (const round of [0, 7, 14])
      expect(new Set(told.slice(round, round + 7)).size, told.join(" ")).toBe(7);
  });
});
