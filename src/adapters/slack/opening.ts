import type { Answer, Call } from "../../commands/command.ts";
import type { Host } from "../adapter.ts";
import { readPlain } from "../text/markdown.ts";
import { shorten } from "../text/plain.ts";
import type { Asked } from "./asked.ts";
import { renderStart } from "./buttons.ts";
import { readRefusal } from "./client.ts";
import { type Desk, post } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { isDirect, nameThread, readAddress } from "./places.ts";
import { type Message, renderAside, renderRoot } from "./render.ts";
import { say } from "./telling.ts";
import { explainDelivery, howToInvite } from "./trouble.ts";

/** A lesson that a command has come to. */
export type Opening = Extract<Answer, { kind: "open" }>;

/** Where a lesson is taught, `isNew` where the way there has to be shown; or why it cannot be, and what else could be done. */
type Place = { readonly thread: string; readonly isNew: boolean } | { readonly refusal: Message };

/** Opens a lesson, and gives what is for the eyes of who asked; null where they see it begin. */
export async function openLesson(
  desk: Desk,
  host: Host,
  call: Call,
  opening: Opening,
  { asker, name }: Asked,
): Promise<Message | null> {
  const place = await choosePlace(desk, host, call, opening, name);
  if ("refusal" in place) return place.refusal;
  const { platform, workspace } = call.here;
  const { channel } = readAddress(place.thread);
  const { lesson, mode, concept } = opening;
  const aside = await host.handle({
    id: call.id,
    where: { platform, workspace, thread: place.thread },
    learner: call.learner,
    act: { kind: "open", mode: isDirect(channel) ? "solo" : mode, concept },
    lesson,
    addressed: true,
    position: null,
  });
  if (aside) return renderAside(aside);
  // Told in direct messages alone, it would stand below the lesson itself.
  const isTold = isDirect(channel) && asker.thread === null && asker.trigger === null;
  if (!place.isNew || isTold) return null;
  const way = { label: "Open the lesson", url: await linkTo(desk, workspace, place.thread) };
  return renderAside(say(`Your lesson is ready: “${readPlain(opening.title)}”.`), [way]);
}

async function choosePlace(
  desk: Desk,
  host: Host,
  call: Call,
  opening: Opening,
  name: string | null,
): Promise<Place> {
  const { here } = call;
  const { isPrivate, apart, mode, title } = opening;
  const inThread = here.thread.includes("/");
  if (inThread && !apart && (!isPrivate || here.kind === "direct"))
    return { thread: here.thread, isNew: false };
  if (isPrivate || here.kind === "direct") return openDirectly(desk, host, call, title);
  const { channel } = readAddress(here.thread);
  try {
    const root = renderRoot(title, mode === "solo" ? name : null);
    const { ts } = await post(desk, here.workspace, { channel }, root);
    return { thread: nameThread(channel, ts), isNew: true };
  } catch (error) {
    return { refusal: refuse(error, channel) };
  }
}

/** One conversation holds one lesson at a time; another one goes to the thread of the message that names it. */
async function openDirectly(desk: Desk, host: Host, call: Call, title: string): Promise<Place> {
  const { workspace, thread } = call.here;
  try {
    const { channel, ts } = await postDirectly(desk, call, renderRoot(title, null, true));
    const isHere = thread === channel;
    const isTaken =
      !isHere &&
      (await host.listOpen()).some(
        ({ where }) => where.workspace === workspace && where.thread === channel,
      );
    if (isTaken) await nameDirectThread(desk, workspace, channel, ts, title);
    return { thread: nameThread(channel, isTaken ? ts : null), isNew: !isHere };
  } catch (error) {
    return { refusal: refuse(error, call.learner) };
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

function refuse(error: unknown, channel: string): Message {
  const why = readRefusal(error);
  if (why === "not_in_channel" || why === "channel_not_found")
    return renderAside(
      say(
        `I'm not in this channel yet. ${howToInvite} After that, please try once more. Or learn in direct messages with me, where only you see it.`,
      ),
      [],
      [renderStart()],
    );
  const { message, kind } = explainDelivery(error, channel);
  return renderAside(
    say(
      kind === "later"
        ? "Slack had trouble opening a place for the lesson. Please try again in a moment; nothing is lost."
        : `I can't open a lesson there. ${message}`,
    ),
  );
}
