import { html } from "hono/html";
import type { LessonOverview, Overview } from "../../commands/command.ts";
import type { Mistake } from "../adapter.ts";
import type { Room } from "./archive.ts";
import { renderPage } from "./layout.ts";
import { type Html, renderLine } from "./markup.ts";
import { joinNames } from "./pages.ts";
import { levelOf } from "./render-map.ts";

/** What a learner has here. */
export interface Home extends Overview {
  readonly name: string;
  readonly learner: string;
  /** Those first in which something was said last. */
  readonly rooms: readonly Room[];
  /** In the files of the lessons, for their authors; none where others come to the page as well. */
  readonly mistakes: readonly Mistake[];
}

/** The lessons, and the conversations that one can go on with. */
export function renderHome(home: Home): Html {
  const { name, rooms, lessons, mistakes } = home;
  return renderPage({
    title: "Lessons · Likewise",
    skip: { to: "main", label: "Skip to the lessons" },
    kind: "plain",
    aside: html`<a class="quiet" href="/me" aria-label="${name}: change your name">${name}</a>`,
    body: html`<main id="main">
<h1>${rooms.length === 0 ? `Hello, ${name}` : `Welcome back, ${name}`}</h1>
${mistakes.length === 0 ? "" : html`<p class="note"><a href="#mistakes">${count(mistakes.length, "mistake")} in lessons</a>, for their authors</p>`}
${rooms.length === 0 ? html`<p class="lead">Pick a lesson. You can ask whatever you like, in your own words, and stop at any time.</p>` : renderRooms(home)}
<h2>Lessons</h2>
${lessons.length === 0 ? html`<p class="card">There is no lesson yet. Whoever runs this page can add one.</p>` : html`<ul class="lessons">${lessons.map((lesson) => renderLesson(lesson, home))}</ul>`}
${mistakes.length === 0 ? "" : renderMistakes(mistakes)}
</main>`,
  });
}

/** More are read better where they were printed. */
const mostMistakes = 20;

function renderMistakes(mistakes: readonly Mistake[]): Html {
  const left = mistakes.length - mostMistakes;
  return html`<section class="stack" aria-labelledby="mistakes"><h2 id="mistakes">Mistakes in lessons</h2>
<p class="note">For their authors. With an error, a lesson is taught as it last was; with a warning, as it is.</p>
<ul class="card mistakes">${mistakes.slice(0, mostMistakes).map(renderMistake)}</ul>
${left > 0 ? html`<p class="note">And ${left} more: “likewise lint” prints them all.</p>` : ""}</section>`;
}

function renderMistake({ at: { file, line, column }, severity, message }: Mistake): Html {
  return html`<li><p class="place"><strong class="${severity}">${severity}</strong> <code>${file}:${line}:${column}</code></p><p>${message}</p></li>`;
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}

/** More would push the lessons out of sight. */
const mostRooms = 4;

function renderRooms(home: Home): Html {
  const [some, rest] = [home.rooms.slice(0, mostRooms), home.rooms.slice(mostRooms)];
  const list = (rooms: readonly Room[]) =>
    html`<ul class="rooms">${rooms.map((room) => renderRoom(room, home))}</ul>`;
  return html`<h2>Go on</h2>${list(some)}${
    rest.length === 0
      ? ""
      : html`<details><summary>Older conversations (${rest.length})</summary>${list(rest)}</details>`
  }`;
}

function renderRoom(room: Room, { lessons, sessions, learner }: Home): Html {
  const lesson = lessons.find(({ id }) => id === room.lesson);
  const session = sessions.find(({ thread }) => thread === room.id);
  const concept = lesson?.concepts.find(({ id }) => id === session?.concept)?.name;
  const others = room.people.filter((each) => each.learner !== learner).map(({ name }) => name);
  const company = others.length > 0 ? `with ${joinNames(others)}` : "in a group, nobody else yet";
  const notes = [
    ...(session ? [] : ["stopped"]),
    ...(concept ? [`at ${concept}`] : []),
    ...(room.mode === "group" ? [company] : []),
  ];
  return html`<li><a class="room" href="/threads/${room.id}"><span class="room-title">${lesson?.title ?? room.lesson}</span><span class="note">${notes.join(", ") || "just begun"}</span></a></li>`;
}

function renderLesson(lesson: LessonOverview, home: Home): Html {
  const levels = lesson.concepts.map(({ id }) => levelOf({ lesson, progress: home.progress }, id));
  const met = levels.filter((level) => level !== "new").length;
  const shown = levels.filter((level) => level === "shown").length;
  const many = lesson.concepts.length;
  const concepts = count(many, "concept");
  const told =
    met === 0
      ? concepts
      : `${met} of ${concepts} met${shown > 0 ? `, ${shown} shown in a quiz` : ""}`;
  return html`<li class="card lesson"><h3>${lesson.title}</h3>
<div class="aim">${renderLine(lesson.aim)}</div>
<div class="progress">${met === 0 ? "" : html`<progress value="${met}" max="${many}" aria-label="${told}"></progress>`}<span class="note">${told}</span></div>
<form method="post" action="/threads" class="starts"><input type="hidden" name="lesson" value="${lesson.id}">
${renderWays(lesson, home)}
<button name="mode" value="group" aria-label="Learn as a group: ${lesson.title}">Learn as a group</button></form></li>`;
}

/** Where one's own lesson is open, the first way leads there: to begin anew is rarely what one wants. */
function renderWays({ id, title }: LessonOverview, { rooms, sessions }: Home): Html {
  const isOpen = ({ id }: Room) => sessions.some(({ thread }) => thread === id);
  const own = rooms.find((room) => room.lesson === id && room.mode === "solo" && isOpen(room));
  const start = (label: string, look: string) =>
    html`<button class="${look}" name="mode" value="solo" aria-label="${label}: ${title}">${label}</button>`;
  return own
    ? html`<a class="button primary" href="/threads/${own.id}" aria-label="Go on: ${title}">Go on</a>${start("Start anew", "")}`
    : start("Learn alone", "primary");
}
