import { describe, expect, it, test } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { compileCatalogue } from "../../src/understanding/catalogue.ts";
import { compileVocabulary } from "../../src/understanding/vocabulary.ts";
import { readWish } from "../../src/understanding/wish.ts";
import { bread, first } from "../transcripts/bread.ts";
import { breadWords, onboardingWords, shippedWords } from "./bread.ts";

const all = [shippedWords, onboardingWords, breadWords];
const read = createReader(all.map(({ lesson }) => lesson));

/** Reads wishes where these are the lessons that there are. */
function createReader(lessons: readonly Lesson[]) {
  const words = new Map(all.map((each) => [each.lesson.id, each]));
  const find = (id: string) => {
    const lesson = lessons.find((each) => each.id === id);
    return lesson ? (words.get(id) ?? compileVocabulary(lesson)) : null;
  };
  const catalogue = compileCatalogue(lessons);
  return (text: string) => readWish(text, catalogue, find);
}

const faults = "distributed-systems";
const team = "team-onboarding";

describe("a question about what a lesson teaches", () => {
  it.each([
    ["what is scalability?", faults],
    ["teach me replication", faults],
    ["hi! can you teach me about replication?", faults],
    ["scalabilty", faults],
    ["security?", faults],
    ["what does failover mean?", faults],
    ["what if two nodes fail?", faults],
    ["why do we need redundancy", faults],
    ["is redundancy the same as replication?", faults],
    ["so replication is like a spare tire?", faults],
    ["I don't understand fault tolerance", faults],
    ["I need to learn about security for my job", faults],
    ["is there a lesson on security?", faults],
    ["do you teach security?", faults],
    ["quiz me on replication", faults],
    ["do you have anything about code review?", team],
    ["who approves my pull request?", team],
    ["what is a vault?", team],
    ["switch to code review", team],
    ["can I ask about on-call?", team],
    ["what's leaven", "bread"],
    ["tell me about yeast", "bread"],
    ["what if the yeast dies?", "bread"],
  ])("is for that lesson to answer: “%s”", (text, lesson) => {
    expect(read(text)).toMatchObject({ kind: "learn", lessons: [{ lesson, asks: true }] });
  });
});

describe("a lesson that is asked for by its name", () => {
  it.each([
    ["I'd like to start the distributed systems lesson", faults],
    ["can we do distributed systems", faults],
    ["distributed-systems", faults],
    ["continue distributed systems", faults],
    ["what is distributed systems about?", faults],
    ["Let's start the lesson “Distributed systems”", faults],
    ["can we do Joining the team", team],
    ["the onboarding lesson", team],
    ["i want to learn baking your first bread", "bread"],
    ["the bread lesson please", "bread"],
    ["I want to do the team onboarding", team],
  ])("is to begin: “%s”", (text, lesson) => {
    expect(read(text)).toEqual({
      kind: "learn",
      lessons: [{ lesson, asks: false, concept: null }],
    });
  });
});

describe("talk that names what is taught, and does not ask for it", () => {
  it.each([
    ["my security badge broke today", faults],
    ["my availability next week is limited", faults],
    ["are you available on tuesday?", faults],
    ["is the server down?", faults],
    ["Can someone fix the security camera", faults],
    ["the code review took ages yesterday", team],
    ["the movie had great reviews", team],
    ["I'm on call tonight, ugh", team],
    ["we ship on friday", team],
    ["I forgot my password", team],
    ["how do I join the team chat?", team],
    ["onboarding", team],
    ["I want to do the code review now", team],
    ["joining the team tomorrow", team],
    ["did you merge my change?", team],
    ["I love bread", "bread"],
    ["what if we order bread for friday?", "bread"],
  ])("asks for nothing: “%s”", (text, lesson) => {
    expect(read(text)).toMatchObject({ kind: "none", near: [{ lesson }] });
  });
});

describe("talk that names nothing that is taught", () => {
  it.each([
    "what's for lunch?",
    "the weather is great today",
    "do you like pizza?",
    "tell me a joke",
    "can you explain kubernetes?",
    "teach me cooking",
    "what is a banana?",
    "how does photosynthesis work",
    "what happens if I press the button",
    "let's go on holiday",
    "let's go on with the project",
    "quiz night at the pub tonight?",
    "what did I miss in the meeting?",
    "I feel sad",
    "where did you study?",
    "no",
    "lol",
    "asdf",
    "",
  ])("is no wish: “%s”", (text) => {
    expect(read(text)).toEqual({ kind: "none", near: [] });
  });
});

describe("a wish that names no lesson", () => {
  it.each([
    ["list", "What can I learn?"],
    ["list", "what lessons are there?"],
    ["list", "show me the lessons"],
    ["list", "what else can i learn?"],
    ["list", "list"],
    ["list", "do you have lessons?"],
    ["list", "any other courses available?"],
    ["begin", "teach me something"],
    ["begin", "I'd like to start a lesson"],
    ["begin", "hello! I'm new and would like to learn"],
    ["begin", "start"],
    ["begin", "I want to learn"],
    ["go-on", "Let's go on"],
    ["go-on", "continue"],
    ["go-on", "where was I"],
    ["go-on", "resume my lesson"],
    ["go-on", "pick up where we left off"],
    ["in-lesson", "Quiz me"],
    ["in-lesson", "Explain that again"],
    ["in-lesson", "a hint please"],
    ["help", "help"],
    ["help", "hi there, what can you do?"],
    ["help", "who are you?"],
    ["greeting", "hello"],
    ["greeting", "good morning"],
    ["thanks", "thank you so much"],
    ["nod", "ok"],
    ["goodbye", "see you later"],
    ["stop", "stop the lesson"],
  ])("is heard as %s: “%s”", (kind, text) => {
    expect(read(text)).toEqual({ kind });
  });
});

test("what several lessons teach is asked of all of them", () => {
  const other = { ...bread, id: "pizza", title: "Pizza for friends" };
  const both = ["bread", "pizza"];
  const asks = both.map((lesson) => ({ lesson, asks: true, concept: "leaven" }));
  const readBoth = createReader([bread, other]);
  expect(readBoth("what is leaven?")).toEqual({ kind: "learn", lessons: asks });
  expect(readBoth("explain the pizza lesson")).toEqual({
    kind: "learn",
    lessons: [{ lesson: "pizza", asks: false, concept: null }],
  });
});

test("a concept's own lesson is meant, and not one that only explains the word", () => {
  const term = { ...first(bread.concepts, "concept").terms[0], names: ["replication"] as const };
  const concepts = bread.concepts.map((each) => ({
    ...each,
    terms: [...each.terms, { ...term, text: "", at: each.at }],
  }));
  const readBoth = createReader([shippedWords.lesson, { ...bread, id: "archives", concepts }]);
  expect(readBoth("what is replication?")).toMatchObject({ lessons: [{ lesson: faults }] });
});

test("no lesson is asked for where there is none", () => {
  expect(createReader([])("what is leaven?")).toEqual({ kind: "none", near: [] });
});
