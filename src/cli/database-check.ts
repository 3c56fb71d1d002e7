import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Finding } from "../commands/command.ts";
import { openSqlite } from "../store/sqlite.ts";

/** Whether the database at `path` can be used. Where there is none yet, looking makes none. */
export async function checkDatabase(path: string): Promise<Finding> {
  if (path !== ":memory:" && !existsSync(path)) return foresee(path);
  try {
    const store = await openSqlite(path);
    await store.close();
    return { kind: "well", text: `Database: ${path} can be read and written.` };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { kind: "wrong", text: `Database: ${text}`, mend: "" };
  }
}

/** Whether the first start will be able to make it. */
function foresee(path: string): Finding {
  const folder = dirname(resolve(path));
  const nearest = findNearest(folder);
  try {
    accessSync(`${nearest}/.`, constants.W_OK | constants.X_OK);
    const also = nearest === folder ? "" : ` and its folder ${folder}`;
    return { kind: "well", text: `Database: the first start makes ${path}${also}.` };
  } catch {
    const text = `Database: ${path} cannot be made, as Likewise may not write in ${nearest}.`;
    return { kind: "wrong", text, mend: "The operator can point DATABASE_URL elsewhere." };
  }
}

function findNearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : findNearest(above);
}
