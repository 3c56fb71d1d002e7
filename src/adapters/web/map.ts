/** A concept with what is better met before it. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly requires: readonly string[];
}

/** A concept in its place; `x` and `y` are its upper left corner. */
export interface Placed extends Node {
  readonly x: number;
  readonly y: number;
  /** Its name in lines that fit the box. */
  readonly lines: readonly string[];
}

/** A map as it is drawn; lengths are in CSS pixels. */
export interface ConceptMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  /** From the lower edge of what is met first to the upper edge of what comes after. */
  readonly edges: readonly { readonly from: Placed; readonly to: Placed }[];
}

export const box = { width: 148, height: 56 };
const gap = { across: 24, down: 44, row: 16 };
const margin = 4;
/** More side by side could not be read on a phone. */
const mostAcross = 2;
const longestLine = 17;

/** Lays concepts out in layers: each stands below all that it requires, in the author's order. */
export function layMap(concepts: readonly Node[]): ConceptMap {
  const depths = measureDepths(concepts);
  const layers = [...new Set(depths.values())]
    .sort((a, b) => a - b)
    .map((depth) => concepts.filter(({ id }) => depths.get(id) === depth))
    .map((layer) => orderLayer(layer, concepts));
  const nodes: Placed[] = [];
  let y = margin;
  for (const layer of layers) {
    for (const row of splitRows(layer)) {
      nodes.push(...row.map((node, at) => place(node, at, row.length, y)));
      y += box.height + gap.row;
    }
    y += gap.down - gap.row;
  }
  const edges = nodes.flatMap((to) =>
    to.requires.flatMap((id) => {
      const from = nodes.find((each) => each.id === id);
      return from && from.y < to.y ? [{ from, to }] : [];
    }),
  );
  const height = nodes.length === 0 ? 0 : y - gap.down + margin;
  return { width: widthOf(mostAcross) + 2 * margin, height, nodes, edges };
}

/** How many steps of requirements lead to each; a circle, which lint refuses, is cut where it closes. */
function measureDepths(concepts: readonly Node[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const measure = (id: string, above: readonly string[]): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const before = (concepts.find((each) => each.id === id)?.requires ?? []).filter(
      (each) => !above.includes(each) && concepts.some((concept) => concept.id === each),
    );
    const depth = Math.max(-1, ...before.map((each) => measure(each, [...above, id]))) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of concepts) measure(id, [id]);
  return depths;
}

/** What others build on comes last, right above them, so that no box stands in the way. */
function orderLayer(layer: readonly Node[], concepts: readonly Node[]): Node[] {
  const leads = ({ id }: Node) => concepts.some(({ requires }) => requires.includes(id));
  return [...layer.filter((node) => !leads(node)), ...layer.filter(leads)];
}

function splitRows(layer: readonly Node[]): Node[][] {
  const rows: Node[][] = [];
  for (let at = 0; at < layer.length; at += mostAcross) rows.push(layer.slice(at, at + mostAcross));
  return rows;
}

function place(node: Node, at: number, many: number, y: number): Placed {
  const left = margin + (widthOf(mostAcross) - widthOf(many)) / 2;
  return { ...node, x: left + at * (box.width + gap.across), y, lines: breakName(node.name) };
}

function widthOf(many: number): number {
  return many * box.width + (many - 1) * gap.across;
}

/** At most two lines; what does not fit ends in “…”. */
function breakName(name: string): readonly string[] {
  const lines = [""];
  for (const word of name.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= longestLine || line === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const [first = "", second, ...rest] = lines;
  const cut = (line: string, isCut: boolean) =>
    isCut || line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
  return second === undefined
    ? [cut(first, false)]
    : [cut(first, false), cut(second, rest.length > 0)];
}
