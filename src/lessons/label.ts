/** The Markdown after a label such as “Breaks down:”, bold or not; null where the text does not begin with it. The label is words and spaces. */
export function afterLabel(text: string, label: string): string | null {
  const words = label.replaceAll(" ", "\\s+");
  const match = new RegExp(`^([*_]{0,3})${words}([*_]{0,3})\\s*:([*_]{0,3})\\s*`, "i").exec(text);
  if (!match) return null;
  const [whole, opened = "", closed = "", closedLater = ""] = match;
  const rest = text.slice(whole.length).trim();
  return opened !== "" && closed + closedLater === "" ? opened + rest : rest;
}
