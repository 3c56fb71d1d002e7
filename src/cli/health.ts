import type { Config } from "../config.ts";
import { requireConfig, UsageError } from "./usage.ts";

/** What `/healthz` answers. */
interface Health {
  readonly parts: Readonly<Record<string, string>>;
}

/** Milliseconds in which a bot that is well answers; the database alone is given two seconds. */
const patience = 4_000;

/** Asks the bot that runs with these settings how it is; says it in a line, and whether all is well. */
export async function askHealth(
  config: Config = requireConfig(),
): Promise<{ line: string; isWell: boolean }> {
  const address = `${findBot(config)}/healthz`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    const { parts } = (await response.json()) as Health;
    const states = Object.entries(parts).map(([part, state]) => `${part} ${state}`);
    return { line: states.join(", "), isWell: response.ok };
  } catch {
    const line = `No bot answers at ${address}. The operator can start it, or see in its log why it does not listen there.`;
    return { line, isWell: false };
  }
}

/** Where this machine reaches it. */
function findBot({ http: { host, port }, httpProblems }: Config): string {
  if (httpProblems.length > 0) throw new UsageError(httpProblems.join("\n"));
  if (port === 0)
    throw new UsageError(
      "PORT is 0, any that is free: nobody can tell where to ask. The operator can set PORT to a number.",
    );
  const here = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${here.includes(":") ? `[${here}]` : here}:${port}`;
}
