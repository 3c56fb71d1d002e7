import type { Log } from "./log.ts";

/** Milliseconds until a line that the browser gave up is tried anew. */
const pause = 2_000;
/** The server says every 20 seconds that it is there; after so many without a word, the line is dead. */
const patience = 50_000;

/** Shows what is said as it is said; a line that breaks is taken up where it broke. */
export function followFeed(thread: string, log: Log, tell: (line: string) => void): void {
  let source: EventSource | null = null;
  let silence = 0;
  let retry = 0;

  const close = () => {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearTimeout(retry);
  };
  const hear = () => {
    clearTimeout(silence);
    silence = window.setTimeout(open, patience);
  };
  const open = () => {
    close();
    const opened = new EventSource(`/threads/${thread}/events?after=${log.last()}`);
    source = opened;
    hear();
    opened.addEventListener("here", () => {
      hear();
      tell("");
    });
    opened.addEventListener("message", ({ lastEventId, data }) => {
      hear();
      log.add(Number(lastEventId), data);
    });
    opened.addEventListener("side", ({ data }) => showSide(data));
    opened.addEventListener("error", () => {
      tell("The connection is lost. Trying to get it back; nothing is lost meanwhile.");
      if (opened.readyState !== EventSource.CLOSED) return;
      clearTimeout(retry);
      retry = window.setTimeout(lookAgain, pause);
    });
  };
  /** Where the conversation was forgotten, or we are no longer let in, the page says so. */
  const lookAgain = async () => {
    const answer = await fetch(`/threads/${thread}/map`, { method: "HEAD" }).catch(() => null);
    if (answer && answer.status >= 400 && answer.status < 500) location.reload();
    else open();
  };

  // Browsers have few lines to one server: a window that nobody sees leaves its line to others.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("online", open);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", ({ persisted }) => persisted && open());
  open();
}

function showSide(markup: string): void {
  const side = document.querySelector("#side");
  if (!side || side.contains(document.activeElement)) return;
  side.innerHTML = markup;
}
