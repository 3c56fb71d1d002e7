// Loads the lessons of a folder in a process of its own, as a start does, and prints what that took: load.mjs FOLDER [DATABASE]
import { loadLessons } from "../../dist/loader.js";
import { openSqlite } from "../../dist/store/sqlite.js";

const [folder = "", database] = process.argv.slice(2);
const store = database === undefined ? undefined : await openSqlite(database);
const begun = performance.now();
const { lessons, problems } = await loadLessons([folder], store);
const took = performance.now() - begun;
await store?.close();
const mistakes = problems.filter(({ severity }) => severity === "error");
const memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  JSON.stringify({ took, lessons: lessons.length, mistakes: mistakes.slice(0, 3), memory }),
);
