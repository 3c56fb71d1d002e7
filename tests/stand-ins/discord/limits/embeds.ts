import { z } from "zod";

const flag = z.boolean().nullish();
const url = z.string().max(2_048);
const icon = z.string().max(2_048).nullish();

/** An embed; the sum over all embeds of a message is checked with the message. */
export const embed = z.object({
  title: z.string().trim().max(256).nullish(),
  description: z.string().trim().max(4_096).nullish(),
  url: url.nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  timestamp: z.string().nullish(),
  footer: z.object({ text: z.string().trim().min(1).max(2_048), icon_url: icon }).nullish(),
  author: z
    .object({ name: z.string().trim().min(1).max(256), url: icon, icon_url: icon })
    .nullish(),
  image: z.object({ url }).nullish(),
  thumbnail: z.object({ url }).nullish(),
  fields: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(256),
        value: z.string().trim().min(1).max(1_024),
        inline: flag,
      }),
    )
    .max(25)
    .nullish(),
});

/** An embed as a body has it. */
export type Embed = z.infer<typeof embed>;
