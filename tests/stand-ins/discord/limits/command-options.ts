import { z } from "zod";
import { report } from "./form.ts";

const nameForm = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A name as commands and options have it: lower case where there is one, and no spaces. */
export const name = z
  .string()
  .min(1)
  .max(32)
  .superRefine((text, context) => {
    if (nameForm.test(text) && text.toLowerCase() === text) return;
    report(context, [], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  });
/** What a command or an option is for. */
export const description = z.string().min(1).max(100);
/** The same in other languages. */
export const translations = z.record(z.string(), z.string().max(100)).nullish();

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

/** What is entered with a command. */
export const parameters = z
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

/** A command within a command. */
export const subcommand = z.object({
  ...optionFields,
  type: z.literal(optionTypes.subcommand),
  options: parameters.nullish(),
});

/** Subcommands under one name. */
export const group = z.object({
  ...optionFields,
  type: z.literal(optionTypes.group),
  options: z.array(subcommand).min(1).max(25),
});

/** Reports a name that is there twice. */
export function reportDoubles(
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

/** An option that something is entered for. */
export type Parameter = z.infer<typeof parameter>;
/** A choice that is offered for an option. */
export type OptionChoice = z.infer<typeof choice>;
/** Anything that can be among the options of a command. */
export type CommandOption = Parameter | z.infer<typeof subcommand> | z.infer<typeof group>;

/** Up to 25 suggestions, as a bot answers to what is being typed. */
export const suggestions = z.object({ choices: z.array(choice).max(25) });
