import { describe, expect, it } from "vitest";
import type { Check } from "../../src/lessons/lesson.ts";
import { matchAnswer } from "../../src/tutor/answers.ts";
import { listOnSide } from "../../src/tutor/sides.ts";
import { conceptOf } from "../transcripts/bread.ts";

function checkOf(concept: string, at: number): Check {
  const check = conceptOf(concept).checks[at];
  if (!check) throw new Error(`${concept} has no check ${at}`);
  return check;
}

/** Which option an answer is taken for, 0-based; null where that cannot be told. */
function take(text: string, check: Check): number | null {
  const understood = matchAnswer(text, check);
  return understood ? check.options.indexOf(understood.option) : null;
}

const flat = checkOf("leaven", 0);
const month = checkOf("leaven", 1);
const pancake = checkOf("kneading", 0);

/** A check that asks for a yes or a no. */
const yesNo: Check = {
  ...flat,
  question: "Half of the customers are on one server, half on another. Is that replication?",
  accept: [],
  options: [
    { text: "Yes, there are two servers.", right: false, feedback: "", answered: [] },
    { text: "No, that is partitioning.", right: true, feedback: "", answered: [] },
    { text: "Yes, because the data is safer that way.", right: false, feedback: "", answered: [] },
  ],
};

/** The same, where one of those that say yes is right. */
const isIt: Check = {
  ...yesNo,
  options: yesNo.options.map((option, at) => ({ ...option, right: at === 2 })),
};

describe("a yes or a no with a reason", () => {
  it.each([
    "its not replication bc each customer is only on one server, so if that dies theyre gone",
    "no, because every one of them exists only once",
    "not replication, nothing is copied",
    "id say no since there are no copies",
  ])("means the only option that says so: “%s”", (text) => {
    expect(take(text, yesNo)).toBe(1);
  });

  it("means the one of several that its reason is like, and else none of them", () => {
    expect(take("yes cause theres two servers", yesNo)).toBe(0);
    expect(take("its replication because the data is safer", yesNo)).toBe(2);
    expect(take("yes since it looks like it", isIt)).toBeNull();
    expect(listOnSide("yes since it looks like it", yesNo)).toEqual([
      yesNo.options[0],
      yesNo.options[2],
    ]);
  });

  it("means one of several, whichever it is, where all that say so are wrong", () => {
    expect(take("yes since it looks like it", yesNo)).not.toBe(1);
    expect(take("yes since it looks like it", yesNo)).not.toBeNull();
  });

  it.each(["no copies at all exist", "no idea", "it depends", "there is not much in it"])(
    "is not what is said by “%s”",
    (text) => {
      expect(listOnSide(text, yesNo)).toEqual([]);
    },
  );

  it("is of no use to a check that asks for something else", () => {
    expect(listOnSide("no, because it is cold", flat)).toEqual([]);
  });
});

describe("an answer in the learner's own words", () => {
  it.each([
    ["the yeast was too cold", flat, 0],
    ["salt was missing for the taste", flat, 1],
    ["nobody kneaded or worked the dough", flat, 2],
    ["It was kneaded too little.", pancake, 0],
    ["no leaven was in it i guess", pancake, 1],
    ["wasn't the oven too hot?", pancake, 2],
  ])("means the option whose words it shares: %s", (text, check, option) => {
    expect(take(text, check)).toBe(option);
  });

  it("is right where it says what the author accepts, in any form of the word", () => {
    expect(take("hmm, the temperature perhaps", flat)).toBe(0);
    expect(take("temperatures", flat)).toBe(0);
    expect(take("something about the net", pancake)).toBe(0);
    expect(take("it'd be STARVING by then", month)).toBe(0);
  });

  it("is not right where what the author accepts is denied", () => {
    expect(take("surely not the temperature", flat)).toBeNull();
    expect(take("the temperature has no part in it", flat)).toBeNull();
    expect(take("the temperature, there was no warmth in there", flat)).toBe(0);
  });

  it("denies nothing by a “wouldn't it be …?”, or by a no of something else", () => {
    expect(take("wouldn't it be the temperature?", flat)).toBe(0);
    expect(take("it is too cold for them so they do what they can, not much", flat)).toBe(0);
  });

  it("is not surely right by a word that everybody says", () => {
    const rest = checkOf("kneading", 1);
    expect(rest.accept).toContain("time");
    const understood = matchAnswer("the oven was broken all this time and nobody mended it", rest);
    expect(understood?.band).not.toBe("sure");
  });

  it("is sure in the author's words, and likely where it only resembles them", () => {
    const bandOf = (text: string) => matchAnswer(text, flat)?.band;
    expect(bandOf("salt, the taste was missing")).toBe("sure");
    expect(bandOf("I'd say salt: the taste was missing, because nothing else is white")).toBe(
      "sure",
    );
    expect(bandOf("the cold kitchen")).toBe("likely");
  });

  it("is what the author lists, though all of its words are everyday ones", () => {
    const options = flat.options.map((option, number) =>
      number === 1 ? { ...option, answered: ["it's just that one thing"] } : option,
    );
    const check = { ...flat, options };
    expect(take("just that one thing", flat)).toBeNull();
    expect(take("it's just that one thing", check)).toBe(1);
  });

  it("is a yes or a no where exactly one option begins so", () => {
    expect(take("yes", month)).toBe(1);
    expect(take("yep, definitely", month)).toBe(1);
    expect(take("no", month)).toBe(0);
    expect(take("Nope!", month)).toBe(0);
    expect(take("yes", flat)).toBeNull();
  });

  it("takes approval for a yes, and never for one of several options", () => {
    for (const text of ["👍", ":+1:", "+1", ":white_check_mark:"]) {
      expect(take(text, month), text).toBe(1);
      expect(take(text, flat), text).toBeNull();
      expect(take(text, pancake), text).toBeNull();
    }
  });

  it("means nothing where two options are as near, or none is", () => {
    expect(take("more", checkOf("kneading", 1))).toBeNull();
    expect(take("the moon", flat)).toBeNull();
    expect(take("", flat)).toBeNull();
    expect(take("?!", flat)).toBeNull();
  });

  it("is told for every option from the option's own text", () => {
    for (const id of ["leaven", "kneading", "baking"])
      for (const check of conceptOf(id).checks)
        for (const [at, { text }] of check.options.entries()) expect(take(text, check)).toBe(at);
  });
});
