import type { Json } from "../json.ts";
import { optionTypes, type Parameter } from "../limits/command-options.ts";
import type { Channel, User } from "../world/entities.ts";
import { showChannel } from "../world/show-channel.ts";
import { showMember, showRole, showUser } from "../world/show-guild.ts";
import { showAttachment } from "../world/show-message.ts";
import type { World } from "../world/world.ts";

/** A file that somebody attaches. */
export interface File {
  readonly name: string;
  readonly content: string;
}

/** What a person gives for an option: text, a number, yes or no, a file, or a person, role or channel by its id. */
export type OptionValue = string | number | boolean | File | { readonly id: string };
/** Values by the names of options. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What options point to, as it goes with a command. */
export interface Resolved {
  /** Notes what an option points to, and gives its id. */
  add(parameter: Parameter, value: File | { readonly id: string }): string;
  show(): Json;
}

/** A value as it travels; throws where the client would not take it for this option. */
export function convert(parameter: Parameter, value: OptionValue, resolved: Resolved): Json {
  const { type, choices } = parameter;
  if (choices && choices.length > 0) {
    const choice = choices.find((each) => each.name === value || each.value === value);
    if (!choice) throw wrong(parameter, value);
    return choice.value;
  }
  if (type === optionTypes.string) return readText(parameter, value);
  if (type === optionTypes.integer || type === optionTypes.number)
    return readNumber(parameter, value);
  if (type === optionTypes.boolean && typeof value === "boolean") return value;
  if (typeof value !== "object") throw wrong(parameter, value);
  return resolved.add(parameter, value);
}

function readText(parameter: Parameter, value: OptionValue): string {
  const { min_length, max_length } = parameter;
  if (typeof value !== "string") throw wrong(parameter, value);
  if (value.length < (min_length ?? 0) || value.length > (max_length ?? 6_000))
    throw wrong(parameter, value);
  return value;
}

function readNumber(parameter: Parameter, value: OptionValue): number {
  const { min_value, max_value, type } = parameter;
  if (typeof value !== "number") throw wrong(parameter, value);
  const isWhole = type === optionTypes.number || Number.isInteger(value);
  const isWithin = value >= (min_value ?? -Infinity) && value <= (max_value ?? Infinity);
  if (!isWhole || !isWithin) throw wrong(parameter, value);
  return value;
}

function wrong({ name }: Parameter, value: OptionValue): Error {
  return new Error(`The option “${name}” does not take ${JSON.stringify(value)}.`);
}

/** Collects what options point to: users, members, roles, channels, files. */
export function createResolved(world: World, channel: Channel): Resolved {
  const found: Record<string, Record<string, Json>> = {};
  const put = (kind: string, id: string, shown: Json) => {
    found[kind] = { ...found[kind], [id]: shown };
  };
  const guild = world.guilds.get(channel.guild ?? "");
  const putUser = (user: User) => {
    put("users", user.id, showUser(user));
    const member = guild?.members.get(user.id);
    if (member) put("members", user.id, { ...showMember(world, member, false), permissions: "0" });
  };
  const putFile = ({ name, content }: File) => {
    const id = world.newId();
    const bytes = Buffer.from(content);
    const type = "text/plain";
    const kept = { id, name, type, description: null, content: bytes, ephemeral: true };
    world.attachments.set(id, kept);
    put("attachments", id, showAttachment(world, kept));
    return id;
  };
  return {
    add(parameter, value) {
      if (!("id" in value)) {
        if (parameter.type !== optionTypes.attachment) throw wrong(parameter, value);
        return putFile(value);
      }
      const user = world.users.get(value.id);
      const role = guild?.roles.get(value.id);
      const place = world.channels.get(value.id);
      if (!fits(parameter.type, { user, role, place })) throw wrong(parameter, value.id);
      if (user) putUser(user);
      if (role) put("roles", role.id, showRole(role, 1));
      if (place) put("channels", place.id, { ...showChannel(world, place), permissions: "0" });
      return value.id;
    },
    show: () => (Object.keys(found).length > 0 ? found : undefined),
  };
}

function fits(
  type: number,
  found: { readonly user: unknown; readonly role: unknown; readonly place: unknown },
): boolean {
  if (type === optionTypes.user) return found.user !== undefined;
  if (type === optionTypes.role) return found.role !== undefined;
  if (type === optionTypes.channel) return found.place !== undefined;
  return type === optionTypes.mentionable && (found.user ?? found.role) !== undefined;
}
