import { html } from "hono/html";
import type { LessonOverview } from "../../commands/command.ts";
import type { MappingLine, Offer, Part, Reply } from "../../tutor/reply.ts";
import type { Message } from "./archive.ts";
import { type Html, renderLine, renderText } from "./markup.ts";
import { renderAbout } from "./reasons.ts";

/** For whom a thread is shown. */
export interface View {
  readonly thread: string;
  readonly learner: string;
  /** The id of the next act, for browsers that run no script. */
  readonly act: string;
  /** Null where the lesson is no longer there. */
  readonly lesson: LessonOverview | null;
}

/** A message as one learner sees it. Buttons are there where it is the `latest` from the bot; an older one keeps the answers to choose from, to be read. */
export function renderMessage(message: Message, view: View, latest: boolean): Html {
  const { said, number } = message;
  const id = `m-${number}`;
  switch (said.kind) {
    case "words":
      return renderSpoken(message, view, html`<p class="words">${said.text}</p>`);
    case "press":
      return renderSpoken(message, view, html`<p class="words pressed">${said.label}</p>`);
    case "joined":
      return html`<p class="event" id="${id}" data-number="${number}">${message.learner === view.learner ? "You" : nameOf(message)} joined</p>`;
    case "aside":
      return html`<article class="message aside" id="${id}" data-number="${number}" tabindex="-1">
<h3 class="who">Likewise, to you alone</h3>
${renderReply(said.reply, view, latest)}
</article>`;
    case "reply":
      return html`<article class="message reply" id="${id}" data-number="${number}" tabindex="-1">
<h3 class="who">Likewise</h3>
${renderReply(said.reply, view, latest)}
${said.about ? renderAbout(said.about, view.lesson) : ""}
</article>`;
  }
}

function nameOf({ name }: Message): string {
  return name ?? "Someone";
}

function renderSpoken(message: Message, view: View, words: Html): Html {
  const { learner, number } = message;
  const isOwn = learner === view.learner;
  return html`<article class="message said ${isOwn ? "own" : "other"}" id="m-${number}" data-number="${number}">
<h3 class="who">${isOwn ? "You" : nameOf(message)}</h3>
${words}
</article>`;
}

/** Whether buttons may stand under it. */
export function hasOffers({ said }: Message): boolean {
  return (said.kind === "reply" || said.kind === "aside") && said.reply.offers.length > 0;
}

function renderReply({ parts, offers }: Reply, view: View, latest: boolean): Html {
  return html`<div class="parts">${parts.map(renderPart)}</div>${
    latest ? renderOffers(offers, view) : renderGiven(offers)
  }`;
}

function renderPart(part: Part): Html {
  switch (part.kind) {
    case "text":
      return html`<div class="text">${renderText(part.text)}</div>`;
    case "story":
      return html`<section class="story"><h4>${renderLine(part.title)}</h4>${renderText(part.text)}</section>`;
    case "mapping":
      return renderMapping(part.rows);
    case "breakdown":
      return html`<div class="breakdown">${renderText(part.text)}</div>`;
    case "ask":
      return html`<div class="ask">${renderText(part.text)}</div>`;
  }
}

function renderMapping(rows: readonly MappingLine[]): Html {
  return html`<table class="mapping">
<caption class="unseen">What stands for what</caption>
<thead><tr><th scope="col">In the story</th><th scope="col">In the system</th></tr></thead>
<tbody>${rows.map(
    ({ story, system }) =>
      html`<tr><td>${renderLine(story)}</td><td>${renderLine(system)}</td></tr>`,
  )}</tbody></table>`;
}

function renderOffers(offers: readonly Offer[], { thread, act }: View): Html | "" {
  if (offers.length === 0) return "";
  return html`<form class="offers ${offers.some(isChoice) ? "choices" : ""}" method="post" action="/threads/${thread}/press">
<input type="hidden" name="id" value="${act}">
${offers.map(
  (offer) =>
    html`<button name="offer" value="${offer.id}" class="${isChoice(offer) ? "choice" : "way"}">${nameOffer(offer)}</button>`,
)}</form>`;
}

/** What there was to choose from: without it, nobody could read later what the question was. */
function renderGiven(offers: readonly Offer[]): Html | "" {
  const choices = offers.filter(isChoice);
  if (choices.length === 0) return "";
  return html`<ul class="given">${choices.map((offer) => html`<li>${nameOffer(offer)}</li>`)}</ul>`;
}

function isChoice({ id }: Offer): boolean {
  return id.startsWith("choice:");
}

/** All of it: the page has room. */
export function nameOffer({ label, text }: Offer): string {
  return text ?? label;
}
