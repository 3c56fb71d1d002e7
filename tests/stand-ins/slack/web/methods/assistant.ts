import { z } from "zod";
import type { JsonObject } from "../../json.ts";
import { describeProblems } from "../../limits/problems.ts";
import type { Channel, SessionState, ThreadState } from "../../world/entities.ts";
import { setStatus, threadState } from "../../world/messages.ts";
import { noteFault } from "../../world/world.ts";
import { refuseArgument } from "../args.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Methods } from "../method.ts";
import { findChannel } from "../places.ts";

/** Methods for conversations with an agent; those for sessions stand beside the older ones for threads. */
export const assistant: Methods = {
  "assistant.threads.setStatus": {
    by: "bot",
    scopes: ["chat:write", "assistant:write"],
    tier: "special",
    run: setThreadStatus,
  },
  "assistant.threads.setTitle": { by: "bot", scopes: ["assistant:write"], tier: 4, run: setTitle },
  "assistant.threads.setSuggestedPrompts": {
    by: "bot",
    scopes: ["assistant:write"],
    tier: 4,
    run: setSuggestedPrompts,
  },
  "agents.sessions.setStatus": {
    by: "bot",
    scopes: ["chat:write"],
    tier: 4,
    run: setSessionStatus,
  },
  "agents.sessions.rename": { by: "bot", scopes: ["chat:write"], tier: 4, run: renameSession },
};

/** Milliseconds after which a status ends by itself. */
const statusLife = 120_000;

const promptList = z
  .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
  .max(4);

function findThread(call: BotCall): ThreadState {
  const channel = findChannel(call, call.args.text("channel_id"));
  return threadState(channel, findRoot(channel, call.args.text("thread_ts")));
}

function findRoot(channel: Channel, ts: string): string {
  const root = channel.messages.get(ts);
  if (!root || root.onlyFor !== null) throw refuse("invalid_thread_ts");
  return ts;
}

function setThreadStatus(call: BotCall): JsonObject {
  const { world, args } = call;
  const state = findThread(call);
  const status = args.optional("status");
  setStatus(state, status);
  world.clock.after(statusLife, () => {
    if (status !== null && state.status === status) setStatus(state, null);
    world.touch();
  });
  world.touch();
  return {};
}

const sessionStates: readonly string[] = ["active", "processing", "suspended", "closed"];
/** Characters that the title of a session may have. */
const titleRoom = 200;

function isSessionState(text: string): text is SessionState {
  return sessionStates.includes(text);
}

function findSession(call: BotCall): ThreadState {
  if (!call.world.settings.manifest.features?.agent_view) throw refuse("not_agent_app");
  return findThread(call);
}

function setSessionStatus(call: BotCall): JsonObject {
  const state = findSession(call);
  const status = call.args.text("status");
  if (!isSessionState(status)) throw refuseArgument(`unknown status: ${status}`);
  // A title given here is the title of a new session alone.
  if (state.session === null) state.title = readTitle(call.args.optional("title"));
  state.session = status;
  call.world.touch();
  return { status, agent_status: status, title: state.title };
}

function readTitle(title: string | null): string | null {
  if (title !== null && title.length > titleRoom)
    throw refuseArgument(`must be less than ${titleRoom + 1} characters`);
  return title;
}

function renameSession(call: BotCall): JsonObject {
  const title = readTitle(call.args.text("title"));
  findSession(call).title = title;
  call.world.touch();
  return { title };
}

function setTitle(call: BotCall): JsonObject {
  findThread(call).title = call.args.text("title");
  call.world.touch();
  return {};
}

function setSuggestedPrompts(call: BotCall): JsonObject {
  const { world, args } = call;
  const channel = findChannel(call, args.text("channel_id"));
  const read = promptList.safeParse(args.json("prompts"), { reportInput: true });
  if (!read.success)
    throw refuse("invalid_arguments", describeProblems(read.error.issues, ["prompts"]));
  const isAgent = world.settings.manifest.features?.agent_view !== undefined;
  // Slack says that all is well, and shows nothing.
  if (isAgent && args.optional("thread_ts") !== null)
    noteFault(
      world,
      "assistant.threads.setSuggestedPrompts with thread_ts does nothing for an agent.",
    );
  else channel.prompts = read.data;
  world.touch();
  return {};
}
