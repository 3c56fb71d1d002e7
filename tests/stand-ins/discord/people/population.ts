import type { Waiting } from "../../waiting.ts";
import type { User } from "../world/entities.ts";
import { createGuild, type GuildPlan } from "../world/guilds.ts";
import type { World } from "../world/world.ts";
import { createServer, type Server } from "./guild.ts";
import { createPerson, type Person } from "./person.ts";
import { createPlaces, type Place } from "./place.ts";

/** Who and what is on a Discord. */
export interface Population {
  /** Makes a server with the bot in it; it belongs to a person called Owner. */
  addServer(name: string, plan?: GuildPlan): Server;
  /** Makes a person who is in no server yet. */
  addPerson(name: string, options?: { readonly locale?: string }): Person;
  /** The channel or thread of an id, as messages and requests name it. */
  place(id: string): Place;
}

/** Peoples a world. */
export function populate(world: World, waiting: Waiting): Population {
  const findPlace = createPlaces(world, waiting);
  const people = new Map<string, Person>();
  const addPerson: Population["addPerson"] = (name, { locale = "en-US" } = {}) => {
    const user: User = {
      id: world.newId(),
      name,
      bot: false,
      takesDirectMessages: true,
      locale,
    };
    world.users.set(user.id, user);
    const person = createPerson({ world, waiting, findPlace }, user);
    people.set(user.id, person);
    return person;
  };
  const findPerson = (id: string) => {
    const person = people.get(id);
    if (!person) throw new Error("There is no such person.");
    return person;
  };
  return {
    addPerson,
    addServer(name, plan = {}) {
      const owner = world.users.get(addPerson("Owner").id);
      if (!owner) throw new Error("There is no owner.");
      const guild = createGuild(world, name, owner, plan);
      return createServer({ world, findPlace, addPerson, findPerson }, guild);
    },
    place(id) {
      const channel = world.channels.get(id);
      if (!channel) throw new Error(`There is no channel ${id}.`);
      return findPlace(channel);
    },
  };
}
