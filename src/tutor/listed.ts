/** "a", "a and b", "a, b and c"; or with "or" between the last two. */
export function listed(items: readonly string[], joint: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}
