import { z } from "zod";
import { refuse } from "../web/errors.ts";
import { viewBlock } from "./blocks.ts";
import { listClashes } from "./messages.ts";
import { describeProblems } from "./problems.ts";
import { plainText } from "./text.ts";

const parts = {
  blocks: z.array(viewBlock).max(100),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

const modal = z
  .strictObject({
    type: z.literal("modal"),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...parts,
  })
  .refine(
    ({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== "input"),
    {
      message: "missing required field: submit",
    },
  );

const home = z.strictObject({ type: z.literal("home"), ...parts });

/** A modal or a Home tab as the bot describes it. */
export type ViewBody = z.infer<typeof modal> | z.infer<typeof home>;

/** Characters that a view may take in all. */
const viewRoom = 250_000;

/** Reads a view of a kind, or throws what Slack answers to it. */
export function readView(given: unknown, kind: ViewBody["type"]): ViewBody {
  const form = kind === "modal" ? modal : home;
  const read = form.safeParse(given, { reportInput: true });
  if (!read.success)
    throw refuse("invalid_arguments", describeProblems(read.error.issues, ["view"]));
  const problems = listClashes(read.data.blocks, "view/blocks");
  if (problems.length > 0) throw refuse("invalid_arguments", problems);
  if (JSON.stringify(given).length > viewRoom) throw refuse("view_too_large");
  return read.data;
}
