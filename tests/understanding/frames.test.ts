import { describe, expect, it } from "vitest";
import { readForm } from "../../src/understanding/forms.ts";
import { dropFrame } from "../../src/understanding/frames.ts";

describe("the frame around a question", () => {
  it.each([
    ["i would like to know how the oven stays warm", "how the oven stays warm"],
    ["we are curious why it needs salt", "why it needs salt"],
    ["i was wondering whether a fridge will do", "whether a fridge will do"],
    ["what i want to know is who feeds it", "who feeds it"],
    ["could you tell me when it is done", "when it is done"],
    ["would you mind explaining to us where the gas goes", "where the gas goes"],
    ["do you happen to know in which order they come", "in which order they come"],
    ["tom asks why it sank", "why it sank"],
    ["quick question how long does it rest", "how long does it rest"],
    ["can you give me an idea of what it costs", "what it costs"],
  ])("is dropped: “%s”", (text, question) => {
    expect(dropFrame(text)).toBe(question);
  });

  it.each([
    "can you explain how it rises again",
    "explain what you mean",
    "i would like to know more",
    "tell me about the oven",
    "i know how the oven works",
    "i do not see why it sank",
    "that is how my mother does it",
  ])("is none where the words are more than a frame: “%s”", (text) => {
    expect(dropFrame(text)).toBe(text);
  });
});

describe("the form of a sentence", () => {
  it.each([
    ["can you repeat it", "request"],
    ["could you please use shorter words", "request"],
    ["can you bake it twice", "question"],
    ["would we need a second oven", "question"],
    ["could i freeze it", "question"],
    ["in which order are they added", "wh"],
    ["for what reason does it sink", "wh"],
    ["whether it rains", "question"],
  ])("tells a request to the mentor from a question about the subject: “%s”", (text, form) => {
    expect(readForm(text)).toBe(form);
  });
});
