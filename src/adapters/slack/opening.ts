import type { Answer, Call } from "../../commands/command.ts";
import type { Reply } from "../../tutor/reply.ts";
import type { DeliveryError, Host, Incoming } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import { readPlain } from "../text/markdown.ts";
import { shorten } from "../text/plain.ts";
import type { Asked } from "./asked.ts";
import { renderStart } from "./buttons.ts";
import { readRefusal } from "./client.ts";
import { type Desk, post } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { isDirect, nameThread, readAddress } from "./places.ts";
import type { Settle } from "./receiving.ts";
import { type Message, renderAside } from "./render.ts";
import { addBegin, dropBegin, renderRoot } from "./root.ts";
import { explainFailure, howToInvite } from "./trouble.ts";

/** A lesson that a command has come to. */
export type Opening = Extract<Answer, { kind: "open" }>;

/** Where a lesson is taught, `isNew` where the way there has to be shown; or why it cannot be, and what else could be done. */
type Place =
  | { readonly thread: string; readonly isNew: boolean; readonly root: Root | null }
  | Refused;

/** Why a lesson cannot be taught there, as plain text, and as it is said to who asked. */
interface Refused {
  readonly why: string;
  readonly refusal: Message;
}

/** The message that a lesson begins with, which was posted for it. */
interface Root {
  readonly channel: string;
  readonly ts: string;
  readonly message: Message;
}

/** Opens a lesson, and gives what is for the eyes of who asked; null where they see it begin. */
export async function openLesson(
  desk: Desk,
  host: Host,
  call: Call,
  opening: Opening,
  { asker, name, window }: Asked,
): Promise<Message | null> {
  const place = await choosePlace(desk, host, call, opening, name);
  if ("refusal" in place) return (await window?.sendBack(place.why)) ? null : place.refusal;
  const { platform, workspace } = call.here;
  const { channel } = readAddress(place.thread);
  const { root } = place;
  const { lesson, mode, concept } = opening;
  const aside = await beginStored(
    host,
    {
      id: call.id,
      where: { platform, workspace, thread: place.thread },
      learner: call.learner,
      act: { kind: "open", mode: isDirect(channel) ? "solo" : mode, concept },
      lesson,
      addressed: true,
      position: null,
    },
    async () => root && dropBegin(desk, workspace, root, root.message),
    window?.settle,
  );
  if (aside) return renderAside(aside);
  // Told in direct messages alone, it would stand below the lesson itself.
  const isTold = isDirect(channel) && asker.thread === null && asker.trigger === null;
  if (!place.isNew || isTold) return null;
  const way = { label: "Open the lesson", url: await linkTo(desk, workspace, place.thread) };
  return renderAside(sayLine(`Your lesson is ready: “${readPlain(opening.title)}”.`), [way]);
}

/** Takes the turn that begins a lesson, and what is to be done then if it was stored. */
export async function beginStored(
  host: Host,
  incoming: Incoming,
  then: () => Promise<unknown>,
  settle: Settle = async () => {},
): Promise<Reply | null> {
  let isStored = false;
  const aside = await host.handle(incoming, async () => {
    isStored = true;
    await settle();
  });
  if (isStored) await then().catch(() => {});
  return aside;
}

async function choosePlace(
  desk: Desk,
  host: Host,
  call: Call,
  opening: Opening,
  name: string | null,
): Promise<Place> {
  const { here } = call;
  const { isPrivate, apart, mode, title, lesson, concept = null } = opening;
  const inThread = here.thread.includes("/");
  if (inThread && !apart && (!isPrivate || here.kind === "direct"))
    return { thread: here.thread, isNew: false, root: null };
  if (isPrivate || here.kind === "direct") return openDirectly(desk, host, call, opening);
  const { channel } = readAddress(here.thread);
  try {
    const message = renderRoot({ title, mode, name, isDirect: false });
    const intent = { lesson, mode, learner: call.learner, concept };
    const posted = await post(desk, here.workspace, { channel }, addBegin(message, intent));
    return {
      thread: nameThread(channel, posted.ts),
      isNew: true,
      root: { ...posted, message },
    };
  } catch (error) {
    return refuse(desk, error, channel);
  }
}

/** One conversation holds one lesson at a time; another one goes to the thread of the message that names it. */
async function openDirectly(
  desk: Desk,
  host: Host,
  call: Call,
  { title, lesson, concept = null }: Opening,
): Promise<Place> {
  const { workspace, thread } = call.here;
  try {
    const message = renderRoot({ title, mode: "solo", name: null, isDirect: true });
    const intent = { lesson, mode: "solo" as const, learner: call.learner, concept };
    const posted = await postDirectly(desk, call, addBegin(message, intent));
    const { channel, ts } = posted;
    const isHere = thread === channel;
    const isApart =
      !isHere &&
      (await host.listOpen()).some(
        ({ where }) => where.workspace === workspace && where.thread === channel,
      );
    if (isApart) await nameDirectThread(desk, workspace, channel, ts, title);
    return {
      thread: nameThread(channel, isApart ? ts : null),
      isNew: !isHere,
      root: { ...posted, message },
    };
  } catch (error) {
    return refuse(desk, error, call.learner);
  }
}

/** In the conversation itself where it is ours; else Slack takes a person for it, and says which it is. */
async function postDirectly(desk: Desk, { here, learner }: Call, message: Message) {
  const { channel } = readAddress(here.thread);
  const postTo = (to: string) => post(desk, here.workspace, { channel: to }, message);
  if (!isDirect(channel)) return postTo(learner);
  return postTo(channel).catch((error: unknown) => {
    // Direct messages between two others, where the command was typed.
    if (readRefusal(error) === "channel_not_found") return postTo(learner);
    throw error;
  });
}

const longestTitle = 80;

/** Only the Messages tab of an agent shows titles. */
async function nameDirectThread(
  desk: Desk,
  workspace: string,
  channel_id: string,
  thread_ts: string,
  title: string,
): Promise<void> {
  const token = await desk.workspaces.findToken(workspace);
  await desk.client.post.assistant.threads
    .setTitle({ token, channel_id, thread_ts, title: shorten(readPlain(title), longestTitle) })
    .catch(() => {});
}

function refuse(desk: Desk, error: unknown, channel: string): Refused {
  const code = readRefusal(error);
  if (code === "not_in_channel" || code === "channel_not_found")
    return {
      why: `I'm not in this channel yet. ${howToInvite.replaceAll("`", "")} After that, press Start once more; or choose another channel.`,
      refusal: renderAside(
        sayLine(
          `I'm not in this channel yet. ${howToInvite} After that, please try once more. Or learn in direct messages with me, where only you see it.`,
        ),
        [],
        [renderStart()],
      ),
    };
  if (code === "is_archived")
    return {
      why: `${archived} Please choose another channel.`,
      refusal: renderAside(
        sayLine(`${archived} You can learn in another one, or in direct messages with me.`),
        [],
        [renderStart()],
      ),
    };
  const { message, kind } = explainFailure(error, channel);
  if (kind === "faulty") desk.report(message, "developer");
  const why = explainRefusal(kind, message);
  return { why: why.replaceAll("`", ""), refusal: renderAside(sayLine(why)) };
}

const archived = "This channel is archived, so no lesson can begin in it.";

function explainRefusal(kind: DeliveryError["kind"], message: string): string {
  switch (kind) {
    case "later":
      return "Slack had trouble opening a place for the lesson. Please try again in a moment; nothing is lost.";
    case "faulty":
      return "I can't open a lesson there. That is a mistake in me, and I've noted it: whoever develops me has to mend it first.";
    case "gone":
      // What it says is no sentence of its own.
      return `I can't open a lesson there: ${message}`;
    default:
      return `I can't open a lesson there. ${message}`;
  }
}
