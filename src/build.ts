import { parseShipped } from "./parsed-lessons.ts";

// What comes after the compiler; `npm run build` runs it.
await parseShipped();
