// Opens a database as a user for whom file modes count, and prints what came of it: unprivileged.mjs PATH
import { openSqlite } from "../../dist/store/sqlite.js";

// The first opening loads the engine, which another user may not be allowed to.
await (await openSqlite(":memory:")).close();
if (process.getuid?.() === 0) process.setuid(65534);
try {
  await (await openSqlite(process.argv[2] ?? "")).close();
  console.log("opened");
} catch (error) {
  console.log(String(error));
}
