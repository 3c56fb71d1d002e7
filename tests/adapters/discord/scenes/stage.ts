import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Trouble } from "../../../../src/bot-parts.ts";
import type { Discord } from "../../../stand-ins/discord/discord.ts";
import type { Person } from "../../../stand-ins/discord/people/person.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import type { Seen } from "../../../stand-ins/discord/people/seen.ts";
import { startLesson } from "../study-room.ts";

/** A short lesson that changes seldom, for scenes that are not about a lesson's own words. */
export const breadLesson = fileURLToPath(new URL("../../../transcripts/lesson", import.meta.url));

/** Starts the lesson about bread. */
export function startBread(
  person: Person,
  channel: Place,
  options: Readonly<Record<string, string | boolean>> = {},
): Promise<Place> {
  return startLesson(person, channel, { lesson: "bread", ...options });
}

/** The newest message with a button whose label begins so, and that label; throws where there is none. */
export function findButton(
  person: Person,
  place: Place,
  label: string,
): { readonly message: Seen; readonly label: string } {
  for (const message of person.sees(place).reverse()) {
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
  /** Replies to the newest message of the bot. */
  reply(person: Person, place: Place, text: string): Promise<void>;
  /** Writes into the window behind the newest “Ask or say something”. */
  write(person: Person, place: Place, text: string): Promise<void>;
}

/** What people do on this Discord. */
export function actOn(discord: Discord): Acts {
  return {
    async press(person, place, label) {
      const button = findButton(person, place, label);
      person.press(button.message, button.label);
      await discord.quiet();
    },
    async say(person, place, text) {
      person.say(place, text);
      await discord.quiet();
    },
    async reply(person, place, text) {
      const last = person.sees(place).findLast(({ author }) => author === discord.bot.name);
      if (!last) throw new Error(`The bot has said nothing to ${person.name} yet.`);
      person.reply(last, text);
      await discord.quiet();
    },
    async write(person, place, text) {
      const { message, label } = findButton(person, place, "Ask or say something");
      const modal = await person.press(message, label).modal();
      modal.submit({ [modal.labels[0] ?? ""]: text });
      await discord.quiet();
    },
  };
}

/** What is shown of a scene: places as all of their readers together see them, and what the operator reads. */
export interface Shown {
  readonly places: readonly Place[];
  readonly troubles: readonly Trouble[];
  /** Whom each ping notified; nobody, if left out. */
  readonly pinged?: readonly (readonly string[])[];
}

/** Compares a scene with the one in `<name>.txt`; nothing happened that no good bot does. */
export async function expectScene(
  name: string,
  discord: Discord,
  { places, troubles, pinged = [] }: Shown,
): Promise<void> {
  expect(discord.faults()).toEqual([]);
  expect(discord.pings.map(({ names }) => names)).toEqual(pinged);
  const pages = [...places.map(writePlace), ...writeTroubles(troubles)];
  const scene = `${nameLinks(discord, pages.join("\n\n\n"))}\n`;
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

/** Ids differ each time: places go by their names. */
function nameLinks(discord: Discord, text: string): string {
  return text
    .replaceAll(/https:\/\/discord\.com\/channels\/[@\w]+\/(\d+)/g, (_, id) => nameOf(discord, id))
    .replaceAll(/\b(?:thread|channel) (\d{15,})/g, (_, id) => `“${nameOf(discord, id)}”`)
    .replaceAll(/\d{17,}/g, "<id>");
}

function nameOf(discord: Discord, id: string): string {
  try {
    return discord.place(id).name();
  } catch {
    return "a place that is gone";
  }
}
