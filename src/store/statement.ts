import type { Compilable, CompiledQuery, Kysely, QueryResult } from "kysely";
import type { Database } from "./schema.ts";

/** Where a value goes when the statement is run. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Value = string | number | null;

/** An engine that needs not be waited for has an adapter that answers at once. */
export interface AtOnce {
  /** Null where it is not its turn yet: others are within a transaction. */
  answer<Row>(query: CompiledQuery<Row>, isTransaction: boolean): QueryResult<Row> | null;
}

/**
 * A statement of every turn: built and compiled when first run, as that takes several times as long as SQLite then does.
 * What `build` is given as values are empty slots, which it may put into the query, and not look at.
 */
export function defineStatement<Values extends { readonly [Name in keyof Values]: Value }, Row>(
  build: (db: Kysely<Database>, values: Values) => Compilable<Row>,
): (db: Kysely<Database>, values: Values) => Promise<QueryResult<Row>> {
  /** By the engine's adapter, which a transaction shares with its database. */
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, slots as Values).compile();
    compiled.set(adapter, query);
    const given: Readonly<Record<string, Value>> = values;
    const parameters = query.parameters.map((each) =>
      each instanceof Slot ? given[each.name] : each,
    );
    const ready = { ...query, parameters };
    // Kysely's own way there takes longer than SQLite does.
    const answer = isAtOnce(adapter) ? adapter.answer<Row>(ready, db.isTransaction) : null;
    return answer ?? db.executeQuery<Row>(ready);
  };
}

function isAtOnce(adapter: object): adapter is AtOnce {
  return "answer" in adapter;
}

/** They are taken out one by one, by name: nobody knows how many there are. */
const slots: unknown = new Proxy(
  {},
  {
    get: (_, name) => new Slot(String(name)),
    ownKeys() {
      throw new Error("A statement names each of its values.");
    },
  },
);
