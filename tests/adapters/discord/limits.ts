import { z } from "zod";

const text = (most: number) => z.string().min(1).max(most);

const pressed = z.strictObject({
  type: z.literal(2),
  style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  label: text(80),
  custom_id: text(100),
});
const followed = z.strictObject({
  type: z.literal(2),
  style: z.literal(5),
  label: text(80),
  url: text(512),
});
const row = z.strictObject({
  type: z.literal(1),
  components: z
    .array(z.union([pressed, followed]))
    .min(1)
    .max(5),
});
const display = z.strictObject({ type: z.literal(10), content: text(4000) });
const separator = z.strictObject({ type: z.literal(14) });
const container = z.strictObject({
  type: z.literal(17),
  accent_color: z.number().int().min(0).max(0xffffff),
  components: z
    .array(z.union([display, separator, row]))
    .min(1)
    .max(10),
});
const component = z.union([row, display, separator, container]);

/** A component as the limits know it. */
export type Shown = z.infer<typeof component>;

const shape = z.strictObject({
  flags: z.number().int(),
  components: z.array(component).min(1),
  allowed_mentions: z.strictObject({ parse: z.tuple([]), replied_user: z.literal(false) }),
  nonce: text(25).optional(),
  enforce_nonce: z.literal(true).optional(),
});

/** What Discord takes as the body of a components-v2 message; throws on anything else. */
export const messageBody = shape.superRefine(({ flags, components }, context) => {
  const complain = (message: string) => context.addIssue({ code: "custom", message });
  const all = listComponents(components);
  const ids = all.flatMap((each) =>
    each.type === 2 && "custom_id" in each ? [each.custom_id] : [],
  );
  const texts = all.flatMap((each) => (each.type === 10 ? [each.content] : []));
  const labels = all.flatMap((each) => (each.type === 2 ? [each.label] : []));
  if ((flags & 32_768) === 0) complain("not a components-v2 message");
  if (all.length > 40) complain(`${all.length} components`);
  if (new Set(ids).size < ids.length) complain("two buttons with one custom_id");
  const size = [...texts, ...labels].join("").length;
  if (size > 4000) complain(`${size} characters`);
  if (texts.some((each) => each.trim() === "")) complain("a text of nothing but blanks");
});

type Any = Shown | z.infer<typeof pressed> | z.infer<typeof followed>;

/** Every component, nested ones too, in the order in which they are read. */
export function listComponents(components: readonly Any[]): Any[] {
  return components.flatMap((each) =>
    "components" in each ? [each, ...listComponents(each.components)] : [each],
  );
}

/** What Discord takes as a modal with one text input in a label. */
export const modalBody = z.strictObject({
  custom_id: text(100),
  title: text(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: text(45),
        description: text(100).optional(),
        component: z.strictObject({
          type: z.literal(4),
          custom_id: text(100),
          style: z.union([z.literal(1), z.literal(2)]),
          placeholder: text(100).optional(),
          min_length: z.number().int().min(0).max(4000),
          max_length: z.number().int().min(1).max(4000),
          required: z.boolean(),
        }),
      }),
    )
    .min(1)
    .max(5),
});
