/** Sends what is written and pressed without loading the page anew; what cannot be sent stays where it is. */
export function sendForms(tell: (line: string) => void): void {
  const box = document.querySelector<HTMLFormElement>("#say");
  const text = box?.querySelector("textarea");
  text?.addEventListener("input", () => {
    // Emptied, it was given up; the same words later are meant anew.
    if (box && text.value === "") failed.delete(box);
  });
  text?.addEventListener("keydown", (event) => {
    // With a modifier it is a line feed; while a word is being composed, it is the word's end.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box?.requestSubmit();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("#say, .offers")) return;
    event.preventDefault();
    void submit(form, event.submitter, tell);
  });
}

/** Forms whose answer is under way: pressed once more, they wait for it. */
const busy = new WeakSet<HTMLFormElement>();

/** An act of which nobody knows whether it arrived. */
interface Attempt {
  readonly id: string;
  readonly fields: string;
}

/** Sent again, it keeps its id, so that it is done once; what differs in anything is another act. */
const failed = new WeakMap<HTMLFormElement, Attempt>();

function attempt(form: HTMLFormElement, fields: FormData): Attempt {
  fields.delete("id");
  const text = JSON.stringify([...fields]);
  const before = failed.get(form);
  return before?.fields === text ? before : { id: makeId(), fields: text };
}

async function submit(
  form: HTMLFormElement,
  button: HTMLElement | null,
  tell: (line: string) => void,
): Promise<void> {
  if (busy.has(form)) return;
  busy.add(form);
  const fields = new FormData(form, button);
  const tried = attempt(form, fields);
  const trouble = await post(form.action, fields, tried.id);
  busy.delete(form);
  if (trouble === null) failed.delete(form);
  else failed.set(form, tried);
  tell(trouble ?? "");
  const text = form.querySelector("textarea");
  if (trouble === null && text) empty(form, text, fields.get("text"));
}

/** What was typed while it was under way stays. */
function empty(form: HTMLFormElement, text: HTMLTextAreaElement, sent: unknown): void {
  text.defaultValue = "";
  if (text.value === sent) form.reset();
  text.focus();
}

const unreachable =
  "That could not be sent: Likewise is out of reach. Your words are still here; please try again in a moment.";

/** Null where it was taken, else one line about why it was not. */
async function post(address: string, fields: FormData, id = makeId()): Promise<string | null> {
  fields.set("id", id);
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { Accept: "text/plain" },
    });
    return response.ok ? null : await response.text();
  } catch {
    return unreachable;
  }
}

/** `crypto.randomUUID` is not there on a page of the local network. */
function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A concept that is picked is asked about at once; without this script, the question stands ready in the box. */
export function sendConcepts(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-concept]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void ask(link);
  });
}

async function ask(link: Element): Promise<void> {
  const way = new URL(link.getAttribute("href") ?? "", location.href);
  const fields = new FormData();
  fields.set("offer", `concept:${link.getAttribute("data-concept")}`);
  const trouble = await post(`${way.pathname}/press`, fields);
  if (trouble !== null) location.assign(way);
  else if (location.pathname !== way.pathname) location.assign(way.pathname);
  else document.querySelector("textarea")?.focus();
}
