import { readFileSync } from "node:fs";

/** The version that package.json gives, which stands the same steps away from src/cli/ and from dist/cli/. */
export function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
