import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Trouble } from "../../../../src/bot-parts.ts";
import type { Person } from "../../../stand-ins/slack/people/person.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import type { Seen } from "../../../stand-ins/slack/people/seen.ts";
import type { Slack } from "../../../stand-ins/slack/slack.ts";
import { startLesson } from "../study-room.ts";

/** A short lesson that changes seldom, for scenes that are not about a lesson's own words. */
export const breadLesson = fileURLToPath(new URL("../../../transcripts/lesson", import.meta.url));

/** Starts the lesson about bread. */
export function startBread(person: Person, channel: Place, words = ""): Promise<Place> {
  return startLesson(person, channel, `bread ${words}`);
}

/** The newest message with a button whose label begins so, and that label; throws where there is none. */
export function findButton(
  person: Person,
  place: Place,
  label: string,
): { readonly message: Seen; readonly label: string } {
  const seen = [...person.sees(place)];
  for (const message of seen.reverse()) {
    const found = message.buttons.find((each) => each.startsWith(label));
    if (found !== undefined) return { message, label: found };
  }
  throw new Error(`${person.name} sees no button [${label}].\n${place.transcript({ as: person })}`);
}

/** Acts of people, each with all that the bot makes of it. */
export interface Acts {
  /** Presses the newest button whose label begins so. */
  press(person: Person, place: Place, label: string): Promise<void>;
  say(person: Person, place: Place, text: string): Promise<void>;
  /** Says something that begins with the bot's name. */
  ask(person: Person, place: Place, text: string): Promise<void>;
  /** Writes into the window behind the newest “Ask or say something”. */
  write(person: Person, place: Place, text: string): Promise<void>;
  run(person: Person, place: Place, command: string, text?: string): Promise<void>;
}

/** What people do on this Slack. */
export function actOn(slack: Slack): Acts {
  return {
    async press(person, place, label) {
      const button = findButton(person, place, label);
      person.press(button.message, button.label);
      await slack.quiet();
    },
    async say(person, place, text) {
      person.say(place, text);
      await slack.quiet();
    },
    async ask(person, place, text) {
      person.mentionBot(place, text);
      await slack.quiet();
    },
    async write(person, place, text) {
      const { message, label } = findButton(person, place, "Ask or say something");
      const modal = await person.press(message, label).modal();
      modal.submit({ "In your own words": text });
      await slack.quiet();
    },
    async run(person, place, command, text = "") {
      person.run(place, command, text);
      await slack.quiet();
    },
  };
}

/** What is shown of a scene: places as all of their readers together see them, and what the operator reads. */
export interface Shown {
  readonly places: readonly Place[];
  readonly troubles: readonly Trouble[];
}

/** Compares a scene with the one in `<name>.txt`; nobody is ever notified, and nothing happened that no good bot does. */
export async function expectScene(
  name: string,
  slack: Slack,
  { places, troubles }: Shown,
): Promise<void> {
  expect(slack.faults()).toEqual([]);
  expect(slack.pings).toEqual([]);
  const pages = [...places.map(writePlace), ...writeTroubles(troubles)];
  const scene = `${hideIds(pages.join("\n\n\n"))}\n`;
  await expect(scene).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.txt`, import.meta.url)));
}

/** A place under its name, with a blank line between what was said by one and by the next. */
function writePlace(place: Place): string {
  const read = place.transcript({ acts: true }).replaceAll(/\n(?! {2}|\n|$)/g, "\n\n");
  return `# ${place.name()}\n\n${read}`;
}

function writeTroubles(troubles: readonly Trouble[]): string[] {
  const lines = troubles.map(({ who, message }) => `${who}: ${message}`);
  return lines.length === 0 ? [] : [`# What is reported\n\n${lines.join("\n\n")}`];
}

/** Ids and times differ each time. */
function hideIds(text: string): string {
  return text
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>")
    .replaceAll(/^.{1000,}$/gm, (line) => `${line.slice(0, 80)}… (${line.length} characters)`)
    .replaceAll(/→ https:\/\/[^\]\s]+/g, "→ a link]".slice(0, -1))
    .replaceAll(/\b[CDTU][0-9A-Z]{8,}(?:\/[\d.]+)?/g, "<id>");
}
