import type Sqlite from "better-sqlite3";

/**
 * Every database and every statement, for as long as the program runs: better-sqlite3 12 on Node.js 24.19 and later ends
 * the process when one of them is garbage that is collected. They are few, and what SQLite holds for them goes with the
 * database's closing.
 */
const prepared = new Map<Sqlite.Database, Map<string, Sqlite.Statement<unknown[]>>>();

/** Keeps a database that was opened. */
export function keep(file: Sqlite.Database): Map<string, Sqlite.Statement<unknown[]>> {
  const statements = prepared.get(file) ?? new Map<string, Sqlite.Statement<unknown[]>>();
  prepared.set(file, statements);
  return statements;
}

/** The statement for that SQL, prepared when it is first asked for. */
export function prepareOnce(file: Sqlite.Database, sql: string): Sqlite.Statement<unknown[]> {
  const statements = keep(file);
  const statement = statements.get(sql) ?? file.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement;
}

/** Sets a pragma, such as `foreign_keys = ON`. */
export function setPragma(file: Sqlite.Database, setting: string): void {
  const statement = prepareOnce(file, `pragma ${setting}`);
  if (statement.reader) statement.get();
  else statement.run();
}
