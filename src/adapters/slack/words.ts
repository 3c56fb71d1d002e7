import type { Command, CommandGroup, CommandOption } from "../../commands/command.ts";
import type { Line } from "../../commands/line.ts";
import { shorten } from "../text/plain.ts";
import { countSlips } from "./slips.ts";

const longestWord = 60;

/** A command that was typed, or why it is none, as Markdown. */
export type Typed = Line | { readonly usage: string };

/**
 * What the words after a slash command ask for, such as `start networks group private`: options come in any order, by
 * their values, by `name=value` or `name: value`; what is left is the command's text. `isKnown` says whether a text may
 * stand for something.
 */
export function readTyped(
  groups: readonly CommandGroup[],
  slash: string,
  text: string,
  isKnown: (command: string, option: string, text: string) => boolean,
): Typed {
  const group = groups.find(({ name }) => name === slash.replace(/^\//, ""));
  if (!group) return { usage: listUsage(groups.filter(({ forAdmins }) => !forAdmins)) };
  const words = text
    .replace(/[“”"‘’`]/g, " ")
    .replace(/\s*([:=])\s*/g, "$1")
    .split(/\s+/)
    .filter((each) => each !== "");
  const found = takeCommand(group, words) ?? (words.length === 0 ? findUsual(group) : null);
  if (!found) return { usage: sayWhich(group, words) };
  return readOptions(group, found.command, found.rest, isKnown);
}

interface Found {
  readonly command: Command;
  readonly rest: readonly string[];
}

/** The command that stands first among the words, or else anywhere. */
function takeCommand({ commands }: CommandGroup, words: readonly string[]): Found | null {
  const at = words.findIndex((word) => commands.some(({ name }) => name === word.toLowerCase()));
  const command = commands.find(({ name }) => name === words[at]?.toLowerCase());
  return command ? { command, rest: words.filter((_, place) => place !== at) } : null;
}

/** The command that is meant where none is named. */
function findUsual({ commands, usual }: CommandGroup): Found | null {
  const [only, ...others] = commands;
  const command =
    others.length === 0 ? only : commands.find(({ name }) => usual !== undefined && name === usual);
  return command ? { command, rest: [] } : null;
}

function readOptions(
  group: CommandGroup,
  command: Command,
  words: readonly string[],
  isKnown: (command: string, option: string, text: string) => boolean,
): Typed {
  const name = `${group.name} ${command.name}`;
  const options: Record<string, string> = {};
  const left: string[] = [];
  for (const word of words) {
    const given = readOption(command.options, word);
    if (given) options[given[0]] = given[1];
    else left.push(word);
  }
  const text = left.join(" ");
  const taker = command.options.find(({ kind }) => kind === "text");
  if (text === "") return { command: name, options };
  if (taker && options[taker.name] === undefined && isKnown(name, taker.name, text))
    return { command: name, options: { ...options, [taker.name]: text } };
  const meant = left.map((word) => [word, findNear(word, listValues(command.options))] as const);
  const wrong = meant.find(([, near]) => near !== null);
  if (wrong)
    return {
      usage: `I don't know “${quote(wrong[0])}”. Did you mean \`${wrong[1]}\`? ${sayUsage(group, command)}`,
    };
  if (!taker) return { usage: `\`/${name}\` takes nothing more. ${sayUsage(group, command)}` };
  return { command: name, options: { [taker.name]: text, ...options } };
}

/** An option by one of its values, by its own name, or by both. */
function readOption(
  options: readonly CommandOption[],
  word: string,
): readonly [string, string] | null {
  const [, name, value = ""] = /^([a-z]+)[:=](.+)$/i.exec(word) ?? [];
  if (name !== undefined) {
    const option = options.find((each) => each.name === name.toLowerCase());
    if (!option) return null;
    if (option.kind === "text") return [option.name, value];
    return readOption([option], value) ?? readSwitch(option, value);
  }
  for (const option of options) {
    const typed = word.toLowerCase();
    if (option.kind === "flag" && option.name === typed) return [option.name, "yes"];
    if (option.kind === "choice" && option.choices.some((each) => each.value === typed))
      return [option.name, typed];
  }
  return null;
}

/** A flag that is set or left out by a word. */
function readSwitch(option: CommandOption, value: string): readonly [string, string] | null {
  if (option.kind !== "flag" || !/^(?:yes|true|on|1)$/i.test(value)) return null;
  return [option.name, "yes"];
}

function listValues(options: readonly CommandOption[]): string[] {
  return options.flatMap((option) => {
    if (option.kind === "flag") return [option.name];
    return option.kind === "choice" ? option.choices.map(({ value }) => value) : [];
  });
}

function sayWhich(group: CommandGroup, [word]: readonly string[]): string {
  const usage = listUsage([group]);
  if (word === undefined || /^(?:help|\?)$/i.test(word)) return usage;
  const near = findNear(
    word,
    group.commands.map(({ name }) => name),
  );
  return near === null
    ? `I don't know “${quote(word)}”. ${usage}`
    : `I don't know “${quote(word)}”. Did you mean \`/${group.name} ${near}\`?\n\n${usage}`;
}

function listUsage(groups: readonly CommandGroup[]): string {
  const lines = groups.flatMap((group) =>
    group.commands.map((command) => `- ${writeUsage(group, command)}: ${command.description}`),
  );
  return ["You can use these:", ...lines].join("\n");
}

function sayUsage(group: CommandGroup, command: Command): string {
  return `You can use it like this: ${writeUsage(group, command)}`;
}

function writeUsage(group: CommandGroup, command: Command): string {
  return `\`${[`/${group.name} ${command.name}`, ...command.options.map(writeOption)].join(" ")}\``;
}

function writeOption(option: CommandOption): string {
  if (option.kind === "choice") return `[${option.choices.map(({ value }) => value).join(" or ")}]`;
  return `[${option.name}]`;
}

/** A word of a learner's, read to the letter in Markdown. */
function quote(word: string): string {
  return shorten(word, longestWord).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** The one of some words that is at most two slips of the pen away. */
function findNear(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const allowed = typed.length < 5 ? 1 : 2;
  return known.find((each) => countSlips(typed, each) <= allowed) ?? null;
}
