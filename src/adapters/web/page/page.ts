import { followFeed } from "./feed.ts";
import { openLog } from "./log.ts";
import { sendConcepts, sendForms } from "./send.ts";

// All of it works without this script, too; with it, nothing has to be loaded anew.
const log = document.querySelector<HTMLElement>("#log");
if (log) {
  const state = document.querySelector<HTMLElement>("#state");
  const thread = log.dataset.thread ?? "";
  const tell = (line: string) => {
    if (state) state.textContent = line;
  };
  const shown = openLog(log);
  sendForms(tell);
  followFeed(thread, shown, tell);
}
sendConcepts();
