/** Settings by their names, as an environment holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Takes a problem; what is read goes on with any value, so that the next problem is found too. */
export type Report = (problem: string) => void;

/** All names that Likewise reads, but for those that say who sits at the terminal. */
export const settingNames: readonly string[] = [
  "DATABASE_URL",
  "LESSONS_DIR",
  "DISCORD_TOKEN",
  "DISCORD_API_URL",
  "DISCORD_GUILD_ID",
  "DISCORD_MESSAGE_CONTENT",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_API_URL",
  "SLACK_READ_THREADS",
  "HOST",
  "PORT",
  "WEB",
  "WEB_PASSWORD",
  "METRICS",
  "LOG_FORMAT",
  "LOG_LEVEL",
  "ENCRYPTION_KEY",
  "INBOX",
  "NO_COLOR",
  "FORCE_COLOR",
];

/** The value without the blanks around it; null where it is left out or blank. */
export function readSetting(env: Environment, name: string): string | null {
  const value = env[name]?.trim() ?? "";
  return value === "" ? null : value;
}

/** What can be switched on or off; `usual` where it is left out. */
export function readSwitch(
  env: Environment,
  name: string,
  usual: boolean,
  report: Report,
): boolean {
  const value = readSetting(env, name);
  if (value === null) return usual;
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  if (/^(0|false|no|off)$/i.test(value)) return false;
  report(
    `${name} is "${value}": that is neither on nor off. The operator can set it to 1 or 0, or leave it out.`,
  );
  return usual;
}
