// Commits turns in one thread of a database, and prints a line after each: writer.mjs PATH NAME THREAD TURNS
import { openSqlite } from "../../dist/store/sqlite.js";

const [path, name, threadName, turns] = process.argv.slice(2);
const learner = { platform: "discord", workspace: "guild", learner: "ada" };
const thread = { platform: "discord", workspace: "guild", thread: threadName };
const log = { move: "continue", also: [], band: "sure", rule: "continue" };
const empty = { concept: null, analogy: null, question: null, chosen: null, result: null };
const fresh = { id: `${threadName} by ${name}`, key: thread, lesson: "files", version: "v1" };
const begun = { ...fresh, revision: 0, state: { status: "open" }, learners: ["ada"] };

const store = await openSqlite(path);
for (let count = 1; count <= Number(turns); ) {
  const { session } = await store.readTurn(thread, learner);
  const { kind } = await store.commitTurn({
    event: `${name} ${count}`,
    at: 1_700_000_000_000 + count,
    session: session ?? begun,
    learner,
    joins: session === null,
    heard: [{ concept: "backup", item: "plain" }],
    progress: [],
    log: { ...log, ...empty },
    reply: { parts: [{ kind: "text", text: `${name} ${count}` }], offers: [] },
    inbox: null,
  });
  if (kind === "duplicate") throw new Error(`${name} ${count} was taken for a duplicate`);
  if (kind === "committed") {
    process.stdout.write(`${count}\n`);
    count += 1;
  }
}
await store.close();
