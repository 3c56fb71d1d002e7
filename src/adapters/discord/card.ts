import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import { renderBlocks } from "./block.ts";
import type { Piece } from "./pages.ts";

/** A quiet teal that stands out from Discord's light and dark grounds alike. */
const accent = 0x2a9d8f;
const line: APISeparatorComponent = { type: ComponentType.Separator };

/** The pieces of one message, in the order in which they are read aloud. */
export function renderPage(page: readonly Piece[]): APIMessageTopLevelComponent[] {
  return groupBy(page, ({ card, text }) => (card > 0 ? `card ${card}` : `text ${text}`)).flatMap(
    (group): APIMessageTopLevelComponent[] => {
      const displays = groupBy(group, ({ text }) => `${text}`).map(renderText);
      return (group[0]?.card ?? 0) > 0 ? [renderCard(displays)] : displays;
    },
  );
}

function renderText(pieces: readonly Piece[]): APITextDisplayComponent {
  const content = renderBlocks(
    pieces.flatMap(({ blocks }) =>
      blocks.map((block, at) => (at === 0 ? { ...block, gap: 2 } : block)),
    ),
  );
  return { type: ComponentType.TextDisplay, content };
}

function renderCard(displays: readonly APITextDisplayComponent[]): APIContainerComponent {
  const components = displays.flatMap((text, at) => (at === 0 ? [text] : [line, text]));
  return { type: ComponentType.Container, accent_color: accent, components };
}

/** Neighbours with the same key, together. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups: T[][] = [];
  let key: string | null = null;
  for (const item of items) {
    if (keyOf(item) === key) groups.at(-1)?.push(item);
    else groups.push([item]);
    key = keyOf(item);
  }
  return groups;
}
