#!/usr/bin/env node
import { createInterface } from "node:readline";
import { Command, CommanderError } from "commander";
import { columnsOf, isHangUp } from "./adapters/terminal/screen.ts";
import type { ChatOptions } from "./cli/chat.ts";
import { describeFailure, ToldError } from "./cli/failure.ts";
import type { InboxOptions } from "./cli/inbox.ts";
import type { LearnerOptions } from "./cli/learner.ts";
import type { ManifestOptions } from "./cli/manifest.ts";
import { type StartOptions, start } from "./cli/start.ts";
import { requireConfig, UsageError } from "./cli/usage.ts";
import { readVersion } from "./cli/version.ts";
import { endAnyway } from "./cli/watch-process.ts";

const exitCodes = `
Exit codes:
  0  all is well
  1  something failed or is not well, or lint found mistakes
  2  wrong usage or settings`;

const whereLearnersAre = `
Workspaces:
  discord   the server's id, or “@me” for direct messages
  slack     the workspace's id, such as T0123ABCD
  web       page
  terminal  local`;

const program = new Command("likewise")
  .description("A teaching bot: mentoring conversations from lessons that people wrote.")
  .version(readVersion(), "-V, --version", "print the version")
  .helpOption("-h, --help", "print how to use a command")
  .helpCommand(false)
  .allowExcessArguments(false)
  .exitOverride()
  .configureOutput({
    writeOut(text) {
      endWithReader();
      process.stdout.write(text);
    },
  })
  .addHelpText("after", exitCodes);

program
  .command("start")
  .description("serve the page, and connect to the platforms that are configured")
  .option("--watch", "lint and load a lesson anew whenever one of its files is saved")
  .action((options: StartOptions) => start(options));

program
  .command("doctor")
  .description("look into everything that has to be right: settings, database, lessons, platforms")
  .action(async () => {
    endWithReader();
    const { doctor } = await import("./cli/doctor.ts");
    const isWell = await doctor((text) => process.stdout.write(text)).finally(endAnyway);
    if (!isWell) process.exitCode = 1;
  });

program
  .command("health")
  .description("ask the bot that runs with these settings whether all is well")
  .action(async () => {
    endWithReader();
    const { askHealth } = await import("./cli/health.ts");
    const { line, isWell } = await askHealth();
    process.stdout.write(`${line}\n`);
    if (!isWell) process.exitCode = 1;
  });

program
  .command("invite")
  .description("print the link that adds the bot to a Discord server, with least permissions")
  .action(async () => {
    endWithReader();
    const { invite } = await import("./cli/invite.ts");
    const link = await invite().finally(endAnyway);
    process.stdout.write(`${link}\n`);
  });

program
  .command("manifest")
  .description("print the Slack app as JSON, for “From a manifest” on https://api.slack.com/apps")
  .option(
    "--socket",
    "the bot opens a socket to Slack and need not be reachable; so it is without --url",
  )
  .option(
    "--url <address>",
    "Slack sends to this https address; with --socket, only installs come there",
  )
  .option("--installable", "workspaces install the app themselves, below the address of --url")
  .option("--read-threads", "read threads in which nobody mentions the bot, too")
  .action(async (options: ManifestOptions) => {
    endWithReader();
    const { writeManifest } = await import("./cli/manifest.ts");
    process.stdout.write(`${writeManifest(options)}\n`);
  });

program
  .command("chat")
  .description("teach in this terminal; without a terminal, answer the lines of standard input")
  .option("--lesson <id>", "the lesson (a folder's name); the first one if left out")
  .option("--learner <name>", "who is learning; progress is kept by this name")
  .action(async (options: ChatOptions) => {
    // Like all that a command needs, loaded when it is asked for: nobody waits for what is not.
    const { chat } = await import("./cli/chat.ts");
    await chat(options);
  });

program
  .command("lint")
  .description("report every mistake in lessons as file:line:column: message")
  .argument("[dir...]", "folders of lessons, or single lessons; those of LESSONS_DIR if left out")
  .action(async (dirs: string[]) => {
    endWithReader();
    const [{ lint }, { wrapLines }] = await Promise.all([
      import("./lint/lint.ts"),
      import("./cli/wrapped-lines.ts"),
    ]);
    const { report, sound } = await (dirs.length > 0
      ? lint(dirs, "Give the folder of a lesson, or one that holds lessons.")
      : lint(requireConfig().lessons));
    process.stdout.write(wrapLines(report, columnsOf(process.stdout)));
    if (!sound) process.exitCode = 1;
  });

program
  .command("replay")
  .description(
    "play the learner's lines of a transcript (“P2:” or “learner:”) and print the conversation",
  )
  .argument("<file>", "the transcript")
  .option("--lesson <id>", "the lesson to teach")
  .option("--json", "print one JSON object for each learner line")
  .action(
    async (file: string, { lesson: wanted, json = false }: { lesson?: string; json?: boolean }) => {
      endWithReader();
      const [{ replay }, { requireLibrary }, { tellTrouble }] = await Promise.all([
        import("./cli/replay.ts"),
        import("./cli/setting-up.ts"),
        import("./cli/chat.ts"),
      ]);
      const { library, lesson } = await requireLibrary(requireConfig(), { wanted });
      await replay({
        file,
        lesson,
        library,
        json,
        write: (text) => process.stdout.write(text),
        report: tellTrouble,
      });
    },
  );

program
  .command("understand")
  .description(
    "read JSON lines {text, context?, taught?, analogy?, pending?} and say what each means",
  )
  .option("--lesson <id>", "the lesson whose words are known")
  .action(async ({ lesson: wanted }: { lesson?: string }) => {
    endWithReader();
    const { understandLines } = await import("./cli/understand.ts");
    const { requireLibrary } = await import("./cli/setting-up.ts");
    const { library, lesson } = await requireLibrary(requireConfig(), { wanted });
    const taught = library.find(lesson);
    const lines = createInterface({ input: process.stdin });
    if (taught) await understandLines(lines, taught, (text) => process.stdout.write(text));
  });

program
  .command("inbox")
  .description("print what learners asked and no lesson answers")
  .option("--lesson <id>", "only what was asked in this lesson")
  .option("--json", "print one JSON object for each message")
  .option("--clear", "forget these messages instead")
  .action(async (options: InboxOptions) => {
    endWithReader();
    const { inbox } = await import("./cli/inbox.ts");
    await inbox(options, (text) => process.stdout.write(text));
  });

program
  .command("learner")
  .description("print all that is kept of one learner, as JSON")
  .argument("<platform>", "discord, slack, web or terminal")
  .argument("<workspace>", "where they learn there, by the platform's id")
  .argument("<learner>", "who they are there, by the platform's id; in the terminal their name")
  .option("--forget", "delete it instead, for good; the bot may be running")
  .addHelpText("after", whereLearnersAre)
  .action(async (platform: string, workspace: string, name: string, options: LearnerOptions) => {
    endWithReader();
    const { learner } = await import("./cli/learner.ts");
    const key = { platform, workspace, learner: name };
    await learner(key, options, (text) => process.stdout.write(text));
  });

program
  .command("help")
  .description("print how to use a command, as --help does")
  .argument("[command]")
  .action((name?: string) => {
    const asked = program.commands.find((command) => command.name() === name);
    if (name !== undefined && !asked) program.error(`error: unknown command '${name}'`);
    (asked ?? program).help();
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Ends without a word where nobody reads any further, as with `| head`. */
function endWithReader(): void {
  process.stdout.on("error", (error) => {
    if (!isHangUp(error)) throw error;
    process.exit(0);
  });
}

/** Says what went wrong, unless it was said, and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isTold = error instanceof ToldError;
  const failure = isTold ? error.cause : error;
  if (!isTold) process.stderr.write(`${describeFailure(failure)}\n`);
  return failure instanceof UsageError ? 2 : 1;
}
