/** An entry as `log.ts` writes it. */
interface Entry {
  readonly level: string;
  readonly msg: string;
  readonly who?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly platform?: string;
  readonly thread?: string;
  readonly move?: string;
  readonly band?: string;
  readonly concept?: string | null;
  readonly storing?: number;
  readonly outcome?: string;
  readonly waited?: number;
}

/** One JSON entry of the log as people read it. */
export function showEntry(json: string): string {
  const entry = JSON.parse(json) as Entry;
  return `${show(entry)}\n`;
}

function show(entry: Entry): string {
  const { level, msg, who, file, line, column } = entry;
  if (file !== undefined)
    return `${file}:${line}:${column}: ${level === "warn" ? "warning: " : ""}${msg}`;
  if (who !== undefined) return `[for the ${who}] ${msg}`;
  return entry.platform === undefined ? msg : showDone(entry, entry.platform);
}

function showDone(
  { move, band, concept, storing, outcome, waited, ...where }: Entry,
  platform: string,
) {
  const place = `${platform} ${where.thread}`;
  if (move === undefined) return `reply on ${place}: ${outcome}, after ${waited} ms`;
  return `turn on ${place}: ${move} (${band})${concept ? `, ${concept}` : ""}, stored in ${storing} ms`;
}
