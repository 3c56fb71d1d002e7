import { resolve } from "node:path";
import type { Report } from "./setting.ts";

const usualDatabase = "data/likewise.db";

/** The SQLite file that DATABASE_URL means, or `:memory:`. Only the scheme of an address is ever repeated: the rest of it may hold a password. */
export function readDatabase(value: string | null, cwd: string, report: Report): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value ?? "")?.[1]?.toLowerCase();
  const path = scheme === "sqlite" ? (value ?? "").slice(7).replace(/^\/\//, "") : value;
  const complain = (said: string, trouble: string) =>
    report(
      `DATABASE_URL is ${said}: ${trouble}. The operator can set it to the path of a file, such as ${usualDatabase}, or leave it out.`,
    );
  const address = `an address that begins with "${scheme}:"`;
  if (scheme === "postgres" || scheme === "postgresql") {
    complain(address, "PostgreSQL is not supported yet");
  } else if (scheme !== undefined && scheme !== "sqlite") {
    complain(address, "only SQLite is supported");
  } else if (path === "") {
    complain('only "sqlite:"', "the file's path is missing");
  } else if (path !== null && /[/\\]$/.test(path)) {
    complain(`"${path}"`, "that is a folder, where a file is needed");
  }
  return path === ":memory:" ? path : resolve(cwd, path ?? usualDatabase);
}
