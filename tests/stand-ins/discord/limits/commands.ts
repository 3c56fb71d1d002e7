import { z } from "zod";
import { refuseForm } from "../errors.ts";
import { commandTypes } from "../world/numbers.ts";
import {
  type CommandOption,
  description,
  group,
  name,
  type OptionChoice,
  optionTypes,
  parameters,
  reportDoubles,
  subcommand,
  translations,
} from "./command-options.ts";
import { readForm, snowflake } from "./form.ts";

const shared = {
  id: snowflake.nullish(),
  name_localizations: translations,
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
};

const slashFields = {
  ...shared,
  type: z.literal(commandTypes.slash),
  name,
  description,
  description_localizations: translations,
};
const flatSlash = z.object({ ...slashFields, options: parameters.nullish() });
const nestedSlash = z.object({
  ...slashFields,
  options: z
    .array(z.discriminatedUnion("type", [subcommand, group]))
    .max(25)
    .superRefine((options, context) => reportDoubles(options, context, [])),
});

const menu = z.object({
  ...shared,
  type: z.literal([commandTypes.user, commandTypes.message]),
  name: z.string().trim().min(1).max(32),
  description: z.literal("").nullish(),
  options: z.array(z.unknown()).max(0).nullish(),
});

/** A command, as a bot registers it. */
export interface CommandBody {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** Bits that a member needs; null where everyone may use it. */
  readonly permissions: string | null;
  /** Where it can be used: 0 guilds, 1 direct messages with the bot, 2 other private channels. */
  readonly contexts: readonly number[] | null;
  readonly integrationTypes: readonly number[];
  readonly translations: {
    readonly name: Readonly<Record<string, string>> | null;
    readonly description: Readonly<Record<string, string>> | null;
  };
}

const typed = z.object({ type: z.literal([1, 2, 3]).nullish() });
const peeked = z.object({ options: z.array(z.object({ type: z.int() })) });

/** Reads a command, or throws what Discord answers to it. */
export function readCommand(body: unknown): CommandBody {
  const type = readForm(typed, body).type ?? commandTypes.slash;
  const given = { ...(body as object), type };
  const command = readForm<
    z.infer<typeof menu> | z.infer<typeof flatSlash> | z.infer<typeof nestedSlash>
  >(schemaFor(type, given), given);
  if (measure(command) > 8_000)
    throw refuseForm([
      {
        path: [],
        code: "APPLICATION_COMMAND_TOO_LARGE",
        message: "Command exceeds maximum size (8000)",
      },
    ]);
  const options: readonly CommandOption[] =
    command.type === commandTypes.slash ? (command.options ?? []) : [];
  const { dm_permission: inDms } = command;
  return {
    type,
    name: command.name,
    description: command.description ?? "",
    options,
    permissions: command.default_member_permissions ?? null,
    contexts: command.contexts ?? (inDms === false ? [0] : null),
    integrationTypes: command.integration_types ?? [0],
    translations: {
      name: command.name_localizations ?? null,
      description:
        ("description_localizations" in command ? command.description_localizations : null) ?? null,
    },
  };
}

function schemaFor(type: number, body: unknown) {
  if (type !== commandTypes.slash) return menu;
  const options = peeked.safeParse(body).data?.options ?? [];
  return options.some((option) => option.type <= optionTypes.group) ? nestedSlash : flatSlash;
}

/** A command's size as Discord counts it: names, descriptions and choices of all its parts. */
function measure(part: {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly options?: readonly unknown[] | null | undefined;
  readonly choices?: readonly OptionChoice[] | null | undefined;
}): number {
  const choices = (part.choices ?? []).reduce(
    (sum, { name, value }) => sum + name.length + String(value).length,
    0,
  );
  const options = (part.options ?? []) as readonly Parameters<typeof measure>[0][];
  const inner = options.reduce((sum, option) => sum + measure(option), 0);
  return part.name.length + (part.description?.length ?? 0) + choices + inner;
}
