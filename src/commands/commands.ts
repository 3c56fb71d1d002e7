import {
  type Answer,
  type Call,
  type Choice,
  type Command,
  type CommandGroup,
  type CommandHost,
  tell,
} from "./command.ts";
import { lessonAdminDoctor } from "./lesson-admin-doctor.ts";
import { lessonList } from "./lesson-list.ts";
import { lessonResume } from "./lesson-resume.ts";
import { lessonStart } from "./lesson-start.ts";
import { lessonStop } from "./lesson-stop.ts";
import { progressExport } from "./progress-export.ts";
import { progressForget } from "./progress-forget.ts";
import { progressShow } from "./progress-show.ts";

/** All slash commands, as every platform offers them. */
export const commandGroups: readonly CommandGroup[] = [
  {
    name: "lesson",
    description: "Learn in a conversation",
    forAdmins: false,
    commands: [lessonStart, lessonList, lessonResume, lessonStop],
  },
  {
    name: "progress",
    description: "What you have learned",
    forAdmins: false,
    commands: [progressShow, progressExport, progressForget],
    usual: progressShow.name,
  },
  {
    name: "lesson-admin",
    description: "Look after the bot",
    forAdmins: true,
    commands: [lessonAdminDoctor],
  },
];

/** What is done with a message to have it explained again, as every platform calls it. */
export const explainThisAgain = "Explain this again";

/** Runs a command by its name, such as `lesson start`. */
export function runCommand(call: Call, host: CommandHost): Promise<Answer> {
  const command = findCommand(call.command);
  return command ? command.run(call, host) : Promise.resolve(tell(listUsage()));
}

/** What may be typed for an option. */
export function suggestFor(
  call: Call,
  option: string,
  typed: string,
  host: CommandHost,
): readonly Choice[] {
  const found = findCommand(call.command)?.options.find(({ name }) => name === option);
  return found?.kind === "text" ? found.suggest(typed, host) : [];
}

function findCommand(wanted: string): Command | null {
  const [group, name] = wanted.split(" ");
  const commands = commandGroups.find((each) => each.name === group)?.commands;
  return commands?.find((each) => each.name === name) ?? null;
}

function listUsage(): string {
  const lines = commandGroups
    .filter(({ forAdmins }) => !forAdmins)
    .flatMap(({ name: group, commands }) =>
      commands.map(({ name, description }) => `- \`/${group} ${name}\`: ${description}`),
    );
  return ["I know these commands:", ...lines].join("\n");
}
