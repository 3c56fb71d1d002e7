import { html } from "hono/html";
import type { LessonOverview, ProgressView } from "../../commands/command.ts";
import { box, layMap, type Placed } from "./map.ts";
import type { Html } from "./markup.ts";

/** Where a learner is with a lesson. */
export interface Standing {
  readonly lesson: LessonOverview;
  readonly progress: readonly ProgressView[];
  /** The concept under discussion. */
  readonly at: string | null;
  readonly thread: string;
}

type Level = ProgressView["level"] | "new";

const words: Readonly<Record<Level, string>> = {
  new: "not met yet",
  met: "met",
  understood: "understood",
  shown: "shown in a quiz",
};

/** How far one has come with a concept. */
export function levelOf({ lesson, progress }: Omit<Standing, "at" | "thread">, id: string): Level {
  const row = progress.find((each) => each.lesson === lesson.id && each.concept === id);
  return row?.level ?? "new";
}

/** The same in words; in a group, somebody else may have begun with what one has not met. */
function tellLevel(standing: Standing, id: string): string {
  const level = levelOf(standing, id);
  if (standing.at !== id) return words[level];
  return level === "new" ? "being discussed" : `${words[level]}, being discussed`;
}

/** Where a concept leads: to its thread, with the question ready to be asked. */
function wayTo({ thread }: Standing, concept: string): string {
  return `/threads/${thread}?ask=${encodeURIComponent(concept)}`;
}

/** What requires what, drawn; for who does not see it there is the list. */
export function renderMap(standing: Standing): Html {
  const { concepts, requires } = standing.lesson;
  const map = layMap(
    concepts.map(({ id, name }) => ({ id, name: capitalise(name), requires: requires[id] ?? [] })),
  );
  return html`<svg class="map" viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}" role="group" aria-label="Concept map: the same as the list below">
${map.edges.map(({ from, to }) => html`<path class="edge" d="${drawEdge(from, to)}"/>`)}
${map.nodes.map((node) => renderNode(node, standing))}
</svg>`;
}

function drawEdge(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + box.width / 2, from.y + box.height];
  const [x2, y2] = [to.x + box.width / 2, to.y];
  const half = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${half} ${x2} ${half} ${x2} ${y2 - 2}`;
}

function renderNode(node: Placed, standing: Standing): Html {
  const level = levelOf(standing, node.id);
  const isHere = standing.at === node.id;
  const [x, y] = [node.x + box.width / 2, node.y + box.height / 2 + 5];
  return html`<a href="${wayTo(standing, node.id)}" data-concept="${node.id}" class="node ${level} ${isHere ? "here" : ""}" aria-label="${node.name}: ${tellLevel(standing, node.id)}">
<rect x="${node.x}" y="${node.y}" width="${box.width}" height="${box.height}" rx="12"/>
${node.lines.map(
  (line, at) =>
    html`<text x="${x}" y="${y + (at - (node.lines.length - 1) / 2) * 18}" text-anchor="middle">${line}</text>`,
)}
${level === "shown" ? drawTick(node) : ""}</a>`;
}

/** Colour alone would tell it to some only. */
function drawTick({ x, y }: Placed): Html {
  const [cx, cy] = [x + box.width - 4, y + 4];
  return html`<circle class="badge" cx="${cx}" cy="${cy}" r="9"/><path class="tick" d="M${cx - 4} ${cy}l3 3l5 -6"/>`;
}

/** The same in words: each concept, how far one has come with it, and what it builds on. */
export function renderList(standing: Standing): Html {
  const { concepts, requires } = standing.lesson;
  const nameOf = (id: string) => concepts.find((each) => each.id === id)?.name;
  return html`<ol class="concepts">${concepts.map(({ id, name }) => {
    const level = levelOf(standing, id);
    const before = (requires[id] ?? []).flatMap((each) => nameOf(each) ?? []);
    const isHere = standing.at === id;
    return html`<li class="${level}${isHere ? " here" : ""}"><a href="${wayTo(standing, id)}" data-concept="${id}"${isHere ? html` aria-current="step"` : ""}><span class="dot" aria-hidden="true"></span><span><span class="name">${capitalise(name)}</span> <span class="level">${tellLevel(standing, id)}${before.length > 0 ? html`<span class="basis">; builds on ${before.join(" and ")}</span>` : ""}</span></span></a></li>`;
  })}</ol>`;
}

/** A name as a heading begins. */
function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
