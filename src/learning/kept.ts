import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";

/** What was learned, by the names that the program imports it by. */
export type Learned = Readonly<Record<string, unknown>>;

/** Where what was learned is kept beyond one build. */
export interface Kept {
  readonly folder: URL;
  /** Names what is learned; no other's name begins with it and a dash. */
  readonly name: string;
  /** What it is learned from; see `fingerprint`. */
  readonly from: string;
}

/** What was learned as a module's text. Learns only what was not learned from just this before: that takes a minute, and most builds change nothing of it. */
export async function learnOnce(
  { folder, name, from }: Kept,
  learn: () => Promise<Learned>,
): Promise<string> {
  const file = `${name}-${from}.js`;
  await mkdir(folder, { recursive: true });
  const kept = await readFile(new URL(file, folder), "utf8").catch(() => null);
  if (kept !== null) return kept;
  const text = showModule(await learn());
  for (const old of await readdir(folder))
    if (old.startsWith(`${name}-`)) await rm(new URL(old, folder));
  await writeFile(new URL(file, folder), text);
  return text;
}

/** The same for the same contents of the files, whenever they were written. Of a folder, all that is in it counts; rejects where one is not there. */
export async function fingerprint(root: URL, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const name of await listFiles(root, path)) {
      const bytes = await readFile(new URL(name, root));
      hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function listFiles(root: URL, path: string): Promise<string[]> {
  if (!path.endsWith("/")) return [path];
  const entries = await readdir(new URL(path, root), { withFileTypes: true });
  const below = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((each) => listFiles(root, `${path}${each.name}${each.isDirectory() ? "/" : ""}`));
  return (await Promise.all(below)).flat();
}

function showModule(learned: Learned): string {
  return Object.entries(learned)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
}
