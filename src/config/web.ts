import { type HttpConfig, isLoopback } from "./http.ts";
import { type Environment, type Report, readSetting, readSwitch } from "./setting.ts";

/** Who may come to the page. */
export interface WebConfig {
  /** What newcomers are asked for, never to be printed; null where the page is for this machine alone. */
  readonly password: string | null;
}

const password = "WEB_PASSWORD";
const shortest = 8;

/** The page's settings: where others can reach it, it has a password. Null where there is no page, which makes sense beside a platform only. */
export function readWeb(
  env: Environment,
  { host }: HttpConfig,
  isAlone: boolean,
  report: Report,
): WebConfig | null {
  const value = readSetting(env, password);
  if (!readSwitch(env, "WEB", true, report)) {
    reportIdle(value, isAlone, report);
    return null;
  }
  if (value !== null && value.length < shortest)
    report(
      `${password} is shorter than ${shortest} characters: it could be guessed. The operator can set it to a longer one, such as a few words.`,
    );
  if (value === null && !isLoopback(host))
    report(
      `HOST is "${host}", where others can reach the page, and ${password} is not set. The operator can set ${password} to what they shall be asked for, set WEB=0 where no page is wanted, or leave HOST out, so that the page is for this machine alone.`,
    );
  return { password: value };
}

function reportIdle(value: string | null, isAlone: boolean, report: Report): void {
  if (isAlone)
    report(
      "WEB is off, and no chat platform is configured: nobody could be taught. The operator can set DISCORD_TOKEN or SLACK_BOT_TOKEN, or leave WEB out.",
    );
  if (value !== null)
    report(
      `${password} is set, but WEB is off: it has no effect. The operator can leave out the one or the other.`,
    );
}
