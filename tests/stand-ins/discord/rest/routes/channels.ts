import { z } from "zod";
import { refuse } from "../../errors.ts";
import { readForm } from "../../limits/form.ts";
import { autoArchive } from "../../limits/threads.ts";
import { removeChannel } from "../../world/messages.ts";
import { may, maySend } from "../../world/permissions.ts";
import { showChannel } from "../../world/show-channel.ts";
import { changeThread } from "../../world/threads.ts";
import { need, reachChannel, refuseArchived } from "../access.ts";
import { type Call, ok, type Route } from "../route.ts";

/** Channels and threads themselves. */
export const channelRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/channels/:channel",
    handle: ({ world, param }) => ok(showChannel(world, reachChannel(world, param("channel")))),
  },
  { method: "PATCH", path: "/channels/:channel", handle: change },
  { method: "DELETE", path: "/channels/:channel", handle: destroy },
];

const threadChange = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  invitable: z.boolean().optional(),
  auto_archive_duration: autoArchive.optional(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
});

type ThreadChange = z.infer<typeof threadChange>;

function change({ world, param, body }: Call) {
  const channel = reachChannel(world, param("channel"));
  const { thread } = channel;
  if (!thread) {
    need(world, channel, "ManageChannels");
    const { name } = readForm(z.object({ name: z.string().min(1).max(100).optional() }), body);
    channel.name = name ?? channel.name;
    return ok(showChannel(world, channel));
  }
  const form = readForm(threadChange, body);
  if (!mayChange({ world, channel, thread, form })) throw refuse("missingPermissions");
  if (thread.archived && form.archived !== false) refuseArchived(channel);
  const { name, archived, locked, invitable } = form;
  changeThread(world, channel, {
    ...(name === undefined ? {} : { name }),
    ...(archived === undefined ? {} : { archived }),
    ...(locked === undefined ? {} : { locked }),
    ...(invitable === undefined ? {} : { invitable }),
    ...(form.auto_archive_duration === undefined
      ? {}
      : { autoArchive: form.auto_archive_duration }),
    ...(typeof form.rate_limit_per_user === "number" ? { slowmode: form.rate_limit_per_user } : {}),
  });
  return ok(showChannel(world, channel));
}

interface Wish {
  readonly world: Call["world"];
  readonly channel: ReturnType<typeof reachChannel>;
  readonly thread: NonNullable<ReturnType<typeof reachChannel>["thread"]>;
  readonly form: ThreadChange;
}

/** Who opened a thread may rename and archive it; anyone who may send there may wake it; the rest is for moderators. */
function mayChange({ world, channel, thread, form }: Wish): boolean {
  if (may(world, channel, world.bot.id, "ManageThreads")) return true;
  if (thread.locked || form.locked !== undefined || typeof form.rate_limit_per_user === "number")
    return false;
  const onlyWakes = Object.entries(form).every(
    ([key, value]) => value === undefined || (key === "archived" && value === false),
  );
  if (onlyWakes) return maySend(world, channel, world.bot.id);
  return thread.owner === world.bot.id;
}

function destroy({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  const shown = showChannel(world, channel);
  if (channel.guild === null) return ok(shown);
  need(world, channel, channel.thread ? "ManageThreads" : "ManageChannels");
  removeChannel(world, channel);
  return ok(shown);
}
