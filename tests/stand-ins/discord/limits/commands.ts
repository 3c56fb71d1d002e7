import { z } from "zod";
import { refuseForm } from "../errors.ts";
import { commandTypes } from "../world/numbers.ts";
import { readForm, report, snowflake } from "./form.ts";

const nameForm = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name = z
  .string()
  .min(1)
  .max(32)
  .superRefine((text, context) => {
    if (nameForm.test(text) && text.toLowerCase() === text) return;
    report(context, [], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  });
const description = z.string().min(1).max(100);
const translations = z.record(z.string(), z.string().max(100)).nullish();

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: translations,
  value: z.union([z.string().min(1).max(100), z.number()]),
});

/** Discord's numbers for kinds of options. */
export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const optionFields = {
  name,
  name_localizations: translations,
  description,
  description_localizations: translations,
};

const parameter = z
  .object({
    ...optionFields,
    type: z.int().min(3).max(11),
    required: z.boolean().nullish(),
    choices: z.array(choice).max(25).nullish(),
    autocomplete: z.boolean().nullish(),
    channel_types: z.array(z.int()).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6_000).nullish(),
    max_length: z.int().min(1).max(6_000).nullish(),
  })
  .superRefine((option, context) => {
    const takesChoices = [optionTypes.string, optionTypes.integer, optionTypes.number].some(
      (type) => type === option.type,
    );
    if (!takesChoices && (option.choices?.length || option.autocomplete))
      report(
        context,
        ["choices"],
        "APPLICATION_COMMAND_OPTION_NO_CHOICES",
        "This type of option takes no choices",
      );
    if (option.choices?.length && option.autocomplete)
      report(
        context,
        ["autocomplete"],
        "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
        "Autocomplete and choices exclude each other",
      );
    const isText = option.type === optionTypes.string;
    for (const [at, { value }] of (option.choices ?? []).entries())
      if ((typeof value === "string") !== isText)
        report(
          context,
          ["choices", at, "value"],
          "BASE_TYPE_BAD_TYPE",
          "The value is not of the option's type",
        );
    reportDoubles(option.choices ?? [], context, ["choices"]);
  });

const parameters = z
  .array(parameter)
  .max(25)
  .superRefine((options, context) => {
    reportDoubles(options, context, []);
    const firstOptional = options.findIndex(({ required }) => !required);
    const late = options.findIndex(
      ({ required }, at) => required && firstOptional !== -1 && at > firstOptional,
    );
    if (late !== -1)
      report(
        context,
        [late],
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
  });

const subcommand = z.object({
  ...optionFields,
  type: z.literal(optionTypes.subcommand),
  options: parameters.nullish(),
});

const group = z.object({
  ...optionFields,
  type: z.literal(optionTypes.group),
  options: z.array(subcommand).min(1).max(25),
});

function reportDoubles(
  items: readonly { readonly name: string }[],
  context: z.core.$RefinementCtx<unknown>,
  path: readonly PropertyKey[],
): void {
  if (new Set(items.map((item) => item.name)).size < items.length)
    report(
      context,
      path,
      "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
      "Option name already exists in these options",
    );
}

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

export type Parameter = z.infer<typeof parameter>;
export type Subcommand = z.infer<typeof subcommand>;
export type CommandOption = Parameter | Subcommand | z.infer<typeof group>;

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
  readonly choices?: readonly z.infer<typeof choice>[] | null | undefined;
}): number {
  const choices = (part.choices ?? []).reduce(
    (sum, { name, value }) => sum + name.length + String(value).length,
    0,
  );
  const options = (part.options ?? []) as readonly Parameters<typeof measure>[0][];
  const inner = options.reduce((sum, option) => sum + measure(option), 0);
  return part.name.length + (part.description?.length ?? 0) + choices + inner;
}

/** Up to 25 suggestions, as a bot answers to what is being typed. */
export const suggestions = z.object({ choices: z.array(choice).max(25) });
