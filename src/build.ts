import { cp } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseShipped } from "./parsed-lessons.ts";

/** From src/ as from dist/. */
const page = "adapters/web/page/";
const kept = [".css", ".svg"];

// What `npm run build` runs before anything is learned.
await parseShipped();
await cp(
  fileURLToPath(new URL(`../src/${page}`, import.meta.url)),
  fileURLToPath(new URL(page, import.meta.url)),
  { recursive: true, filter: (name) => extname(name) === "" || kept.includes(extname(name)) },
);
