import { type HttpConfig, isLoopback } from "./http.ts";
import { type Environment, type Report, readSetting, readSwitch } from "./setting.ts";

/** Whether there is a page, and who may come to it. */
export type WebConfig =
  /** `password` is what newcomers are asked for, never to be printed; null where the page is for this machine alone. */
  | { readonly kind: "page"; readonly password: string | null }
  /** `why` is for the operator to know; null where they have said so. */
  | { readonly kind: "none"; readonly why: string | null };

const password = "WEB_PASSWORD";
const shortest = 8;

/** The page's settings: where others can reach it, it has a password. Beside a platform, the bot can do without it. */
export function readWeb(
  env: Environment,
  { host }: HttpConfig,
  isAlone: boolean,
  report: Report,
): WebConfig {
  const value = readSetting(env, password);
  if (!readSwitch(env, "WEB", true, report)) {
    reportIdle(value, isAlone, report);
    return { kind: "none", why: null };
  }
  if (value !== null && value.length < shortest)
    report(
      `${password} is shorter than ${shortest} characters: it could be guessed. The operator can set it to a longer one, such as a few words.`,
    );
  if (value !== null || isLoopback(host)) return { kind: "page", password: value };
  const trouble = `HOST is "${host}", where others can reach the page, and ${password} is not set.`;
  if (isAlone || readSetting(env, "WEB") !== null)
    report(
      `${trouble} The operator can set ${password} to what they shall be asked for, or leave HOST out, so that the page is for this machine alone.`,
    );
  const remedy = `The operator can set ${password}, or WEB=0 where no page is wanted.`;
  return { kind: "none", why: `There is no page: ${trouble} ${remedy}` };
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
