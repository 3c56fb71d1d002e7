import { describe, expect, test } from "vitest";
import { box, layMap, type Node } from "../../../src/adapters/web/map.ts";

const node = (id: string, ...requires: string[]): Node => ({ id, name: id, requires });

/** What stands side by side, from the top down. */
function readRows(...concepts: readonly Node[]): string[] {
  const rows = new Map<number, string[]>();
  for (const { id, y } of layMap(concepts).nodes) rows.set(y, [...(rows.get(y) ?? []), id]);
  return [...rows].sort(([a], [b]) => a - b).map(([, ids]) => ids.join(" "));
}

describe("a concept map", () => {
  test("sets each concept below all that it requires", () => {
    expect(readRows(node("c", "b"), node("a"), node("b", "a"), node("d", "a", "c"))).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  test("keeps the author's order, two in a row, with what others build on right above them", () => {
    const leaves = ["p", "q", "r"].map((id) => node(id, "base"));
    expect(readRows(node("base"), node("x"), node("y"), ...leaves)).toEqual([
      "x y",
      "base",
      "p q",
      "r",
    ]);
  });

  test("draws a line for each requirement, downwards, and none to what is not there", () => {
    const { edges } = layMap([node("a"), node("b", "a", "gone"), node("c", "a", "b")]);
    expect(edges.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(["a b", "a c", "b c"]);
    for (const { from, to } of edges) expect(from.y + box.height).toBeLessThan(to.y);
  });

  test("cuts a circle, which no sound lesson has", () => {
    const { nodes, edges } = layMap([node("a", "c"), node("b", "a"), node("c", "b")]);
    expect(nodes).toHaveLength(3);
    expect(edges).toHaveLength(2);
  });

  test("lets no two boxes overlap, nor any stand outside", () => {
    const many = Array.from({ length: 17 }, (_, at) =>
      node(`n${at}`, ...(at > 3 ? [`n${at % 4}`, `n${at - 3}`] : [])),
    );
    const { nodes, width, height } = layMap(many);
    for (const [at, a] of nodes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + box.width).toBeLessThanOrEqual(width);
      expect(a.y + box.height).toBeLessThanOrEqual(height);
      for (const b of nodes.slice(at + 1))
        expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
    }
  });

  test("breaks long names into two lines that fit", () => {
    const linesOf = (name: string) => layMap([{ ...node("a"), name }]).nodes[0]?.lines;
    expect(linesOf("backup")).toEqual(["backup"]);
    expect(linesOf("shipping a small change")).toEqual(["shipping a small", "change"]);
    expect(linesOf("what to do when something is broken at night")).toEqual([
      "what to do when",
      "something is…",
    ]);
    expect(linesOf("Donaudampfschifffahrtsgesellschaft")).toEqual(["Donaudampfschiff…"]);
  });

  test("of nothing is nothing", () => {
    expect(layMap([])).toMatchObject({ height: 0, nodes: [], edges: [] });
  });
});
