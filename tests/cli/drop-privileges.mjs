// All that the program loads is loaded before, as the other user may not be allowed to read it.
// Nothing here may wait: what is imported next would not wait for it.
import Sqlite from "better-sqlite3";
import "commander";
import "../../dist/cli/chat.js";
import "../../dist/lint/lint.js";

new Sqlite(":memory:").close();
if (process.getuid?.() === 0) process.setuid(65534);
