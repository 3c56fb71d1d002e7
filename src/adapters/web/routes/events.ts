import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Desk } from "../desk.ts";
import { type Env, isSeated, refuse, type Seated } from "../env.ts";
import { readNumber } from "../read.ts";
import { renderMessages, renderSide, type Scene } from "../thread.ts";
import { isFor, listReach, lookAround } from "./scene.ts";

/** Milliseconds after which a quiet line is shown to be alive, so that neither end takes it for lost. */
const quiet = 20_000;
/** Windows that one learner can have open; more are no windows. */
const mostWindows = 20;
/** Milliseconds until a browser tries again by itself. */
const retry = 1_000;

/** Tells a window all that is said, from the last message that it has; after a pause, all that it missed. */
export function follow(c: Context<Env>, desk: Desk, seated: Seated): Response | Promise<Response> {
  if (desk.feed.count(seated.person.learner) >= mostWindows)
    return refuse(c, 429, "One moment", "You have very many windows open. Please close some.");
  const reach = listReach(c, desk);
  let last = readNumber(c.req.header("last-event-id") ?? c.req.query("after"));
  // What stands between us and the browser must not keep it back.
  c.header("X-Accel-Buffering", "no");
  return streamSSE(c, async (stream) => {
    const news = openNews(desk, seated, stream);
    try {
      await stream.writeSSE({ event: "here", data: "", retry });
      while (news.isOpen()) {
        const told = await tell(desk, seated, stream, last, reach);
        if (told === null) break;
        last = told;
        if (await news.next(quiet)) continue;
        await stream.writeSSE({ event: "here", data: "" });
      }
    } catch (error) {
      // The browser comes back by itself, from the last that it has.
      desk.host()?.report(`A window of the page lost its line: ${String(error)}`);
    } finally {
      news.close();
    }
  });
}

/** Waits for the next news, which may have come already. */
function openNews({ feed }: Desk, { room, person }: Seated, stream: SSEStreamingApi) {
  let open = true;
  let fresh = false;
  let wake: (() => void) | null = null;
  const onNews = () => {
    fresh = true;
    wake?.();
  };
  const onEnd = () => {
    open = false;
    wake?.();
  };
  const close = feed.follow(room.id, { learner: person.learner, onNews, onEnd });
  stream.onAbort(onEnd);
  return {
    close,
    isOpen: () => open,
    /** False where there was none for so many milliseconds. */
    async next(patience: number): Promise<boolean> {
      if (!fresh && open)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      wake = null;
      const wasFresh = fresh || !open;
      fresh = false;
      return wasFresh;
    },
  };
}

/** Sends what came after a number, each with its own; gives the last of them, and null for who takes part no more. */
async function tell(
  desk: Desk,
  seated: Seated,
  stream: SSEStreamingApi,
  after: number,
  reach: Scene["reach"],
): Promise<number | null> {
  const { archive } = desk.settings;
  const messages = await archive.listMessages(seated.room.id, after, Number.MAX_SAFE_INTEGER);
  // Looked up last: whoever is there now was there when these were said.
  const room = await archive.findThread(seated.room.id);
  if (!room || !isSeated(room, seated.person)) return null;
  if (messages.length === 0) return after;
  const scene = await lookAround(desk, seated, reach);
  for (const message of messages) {
    const shown = isFor(message, seated.person.learner) ? [message] : [];
    const data = String(await renderMessages(shown, scene));
    await stream.writeSSE({ event: "message", id: `${message.number}`, data });
  }
  await stream.writeSSE({ event: "side", data: String(await renderSide(scene)) });
  return messages.at(-1)?.number ?? after;
}
