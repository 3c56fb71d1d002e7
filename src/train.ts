import { trainShipped } from "./trained-model.ts";

// What `npm run build` runs after the compiler, and before all that hears with what is learned here.
await trainShipped();
