import { cp } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { trainShippedRanking } from "./learned-ranking.ts";
import { parseShipped } from "./parsed-lessons.ts";

/** From src/ as from dist/. */
const page = "adapters/web/page/";
const kept = [".css", ".svg"];

// What `npm run build` runs last.
await parseShipped();
await trainShippedRanking();
await cp(
  fileURLToPath(new URL(`../src/${page}`, import.meta.url)),
  fileURLToPath(new URL(page, import.meta.url)),
  { recursive: true, filter: (name) => extname(name) === "" || kept.includes(extname(name)) },
);
