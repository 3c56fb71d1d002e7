import type { Adapter } from "../adapters/adapter.ts";
import type { BotParts } from "../bot-parts.ts";
import { describeFailure } from "./failure.ts";

/**
 * Rejects with what the last platform was lost by, and never settles otherwise. Until then each loss is reported, and the
 * others go on. `isNeeded` says for which of them alone it makes sense to go on.
 */
export function waitUntilNoneIsLeft(
  adapters: readonly Adapter[],
  isNeeded: (adapter: Adapter) => boolean,
  report: BotParts["report"],
): Promise<never> {
  const left = new Set(adapters.filter(isNeeded));
  return new Promise((_, reject) => {
    for (const adapter of adapters)
      adapter.lost?.catch((error: unknown) => {
        left.delete(adapter);
        if (left.size === 0) reject(error);
        else report(explainLoss(adapter, error));
      });
  });
}

function explainLoss({ platform }: Adapter, error: unknown) {
  const message = `${describeFailure(error)} Until it is mended and the bot started again, nobody is taught on ${platform}; elsewhere it goes on.`;
  return { who: "operator", message, where: { platform } } as const;
}
