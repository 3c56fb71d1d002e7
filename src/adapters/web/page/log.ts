/** The conversation as it stands on the page. */
export interface Log {
  /** The number of the last message; what comes after it is missing still. */
  last(): number;
  /** Adds a message at the end, unless it stands there already; `markup` is our own server's. */
  add(number: number, markup: string): void;
}

/** Room, in pixels, in which one counts as reading the end. */
const near = 240;

/** Opens the conversation at its end. */
export function openLog(log: HTMLElement): Log {
  log.addEventListener("toggle", ({ target }) => showOpened(target), { capture: true });
  let last = Number(log.dataset.last ?? "0");
  const newest = log.querySelector<HTMLElement>(":scope > :last-child");
  if (newest?.previousElementSibling) showTurn(newest, "instant");
  return {
    last: () => last,
    add(number, markup) {
      if (number <= last) return;
      last = number;
      if (markup.trim() === "") return;
      const wasNear = isNearEnd();
      log.insertAdjacentHTML("beforeend", markup);
      const added = log.querySelector<HTMLElement>(":scope > :last-child");
      if (!added) return;
      const hadFocus = isReply(added) && retireOffers(log, added);
      if (hadFocus) added.focus({ preventScroll: true });
      if (wasNear || hadFocus || isOwnTurn(added)) showTurn(added);
      else pointTo(added);
    },
  };
}

/** Where one is reading further up, the page stays, and says that there is more. */
function pointTo(added: HTMLElement): void {
  const newer = document.querySelector<HTMLAnchorElement>("#newer");
  if (!newer) return;
  newer.hidden = false;
  newer.onclick = (event) => {
    event.preventDefault();
    newer.hidden = true;
    lead(added);
  };
  newer.href = `#${added.id}`;
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    newer.hidden = true;
    observer.disconnect();
  }).observe(added);
}

/** What opens at the end would open below the box to write in, out of sight. */
function showOpened(details: EventTarget | null): void {
  if (details instanceof HTMLDetailsElement && details.open)
    details.scrollIntoView({ block: "nearest" });
}

function isReply(message: HTMLElement): boolean {
  return message.classList.contains("reply") || message.classList.contains("aside");
}

/** Buttons of older replies go; answers to choose from stay, to be read. True where the focus was among them. */
function retireOffers(log: HTMLElement, newest: HTMLElement): boolean {
  let hadFocus = false;
  for (const form of log.querySelectorAll<HTMLFormElement>("form.offers")) {
    if (newest.contains(form)) continue;
    hadFocus ||= form.contains(document.activeElement);
    const choices = form.querySelectorAll("button.choice");
    if (choices.length === 0) form.remove();
    else form.replaceWith(listGiven(choices));
  }
  return hadFocus;
}

function listGiven(choices: Iterable<Element>): HTMLElement {
  const list = document.createElement("ul");
  list.className = "given";
  for (const { textContent } of choices) {
    const item = document.createElement("li");
    item.textContent = textContent;
    list.append(item);
  }
  return list;
}

/** What one said oneself, and the reply right below it: that one comes while the page still glides, not near its end yet. */
function isOwnTurn(newest: HTMLElement): boolean {
  return (findAsked(newest) ?? newest).classList.contains("own");
}

/** What a reply is to; null where nothing was said right before it. */
function findAsked(newest: HTMLElement): HTMLElement | null {
  const before = newest.previousElementSibling;
  const isAsked = isReply(newest) && before instanceof HTMLElement && before.matches(".said");
  return isAsked ? before : null;
}

function isNearEnd(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return window.scrollY + clientHeight > scrollHeight - near;
}

/** A long reply is read from its beginning: what was asked, by whomever, goes to the top, and the reply comes below it. */
function showTurn(newest: HTMLElement, behavior?: ScrollBehavior): void {
  lead(findAsked(newest) ?? newest, behavior);
}

function lead(message: HTMLElement, behavior?: ScrollBehavior): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  message.scrollIntoView({ block: "start", behavior: behavior ?? (calm ? "instant" : "smooth") });
}
