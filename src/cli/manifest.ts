import { describeApp } from "../adapters/slack/manifest.ts";
import { commandGroups, explainThisAgain } from "../commands/commands.ts";
import { UsageError } from "./usage.ts";

/** What is given on the command line. */
export interface ManifestOptions {
  readonly socket?: boolean;
  readonly url?: string;
  readonly installable?: boolean;
  readonly readThreads?: boolean;
}

/** The app as JSON, to be pasted where Slack makes an app from a manifest. Without an address it uses Socket Mode. */
export function writeManifest(options: ManifestOptions): string {
  const { socket = false, url, installable = false, readThreads = false } = options;
  if (installable && url === undefined)
    throw new UsageError(
      "--installable needs --url as well: those who install the app come to an address of the bot.",
    );
  if (socket && url !== undefined && !installable)
    throw new UsageError(
      "--url has no effect with --socket, but for those who install the app. Leave one of them out, or add --installable.",
    );
  const app = describeApp({
    commands: commandGroups,
    explainAgain: explainThisAgain,
    socketMode: socket || url === undefined,
    url: url === undefined ? null : readUrl(url),
    installable,
    readThreads,
  });
  return JSON.stringify(app, null, 2);
}

function readUrl(written: string): string {
  const address = written.replace(/\/+$/, "");
  if (!URL.canParse(address) || !/^https:\/\//i.test(address) || /[?#@\s]/.test(address))
    throw new UsageError(
      `--url is “${written}”: Slack sends only to an address that begins with https://. Give the one where the bot can be reached, such as https://likewise.example.org.`,
    );
  return address;
}
