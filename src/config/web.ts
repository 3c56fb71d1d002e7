import { type HttpConfig, isLoopback } from "./http.ts";
import { type Environment, type Report, readSetting } from "./setting.ts";

/** Who may come to the page. */
export interface WebConfig {
  /** What newcomers are asked for, never to be printed; null where the page is for this machine alone. */
  readonly password: string | null;
}

const password = "WEB_PASSWORD";
const shortest = 8;

/** The page's settings: where others can reach it, it has a password. */
export function readWeb(env: Environment, { host }: HttpConfig, report: Report): WebConfig {
  const value = readSetting(env, password);
  if (value !== null && value.length < shortest)
    report(
      `${password} is shorter than ${shortest} characters: it could be guessed. The operator can set it to a longer one, such as a few words.`,
    );
  if (value === null && !isLoopback(host))
    report(
      `HOST is "${host}", where others can reach the page, and ${password} is not set. The operator can set ${password} to what they shall be asked for, or leave HOST out, so that the page is for this machine alone.`,
    );
  return { password: value };
}
