import { z } from "zod";

/** Minutes after which a thread is archived if nothing happens. */
export const autoArchive = z.literal([60, 1_440, 4_320, 10_080]);

const fields = {
  name: z.string().trim().min(1).max(100),
  auto_archive_duration: autoArchive.nullish(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
};

/** A thread that begins from a message. */
export const threadFromMessage = z.object(fields);

/** A thread of its own; private unless its type says otherwise. */
export const threadAlone = z.object({
  ...fields,
  type: z.literal([10, 11, 12]).nullish(),
  invitable: z.boolean().nullish(),
});

/** A post in a forum: a thread with its first message. */
export const forumPost = z.object({
  ...fields,
  message: z.record(z.string(), z.unknown()),
  applied_tags: z.array(z.string()).max(5).nullish(),
});
