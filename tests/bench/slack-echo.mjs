// The least that a bot on Bolt can do: it says back what it is told.
import { App, LogLevel } from "@slack/bolt";

const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? "",
  appToken: process.env.SLACK_APP_TOKEN ?? "",
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
});
app.message(async ({ message, say }) => {
  if (message.subtype === undefined) await say(`You said: ${message.text}`);
});
process.on("SIGTERM", () => app.stop().then(() => process.exit(0)));
await app.start();
