import { DeliveryError, type Incoming } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { type Delivery, StoreError } from "./store/store.ts";
import type { Reply } from "./tutor/reply.ts";

/** Carries a stored reply; what cannot arrive now waits for the next start, what never can is given up. */
export async function deliver(parts: BotParts, { id, key, reply }: Delivery): Promise<void> {
  const adapter = parts.adapters.find(({ platform }) => platform === key.platform);
  if (!adapter) return;
  let marked = false;
  const mark = async () => {
    if (!marked) await parts.store.markDelivered(id, parts.now()).catch(tellOperator(parts));
    marked = true;
  };
  try {
    await adapter.deliver(key, reply, id, mark);
    await mark();
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (!error.retry) await parts.store.giveUpDelivery(id, error.message, parts.now());
  }
}

/** The turn is stored and goes on: at worst its reply comes once more at the next start. */
function tellOperator({ report }: BotParts) {
  return (error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    report({ who: "operator", message: error.message });
  };
}

/** Says a line that is not part of any turn. */
export async function carry(parts: BotParts, { where }: Incoming, text: string): Promise<void> {
  const adapter = parts.adapters.find(({ platform }) => platform === where.platform);
  const reply: Reply = { parts: [{ kind: "text", text }], offers: [] };
  await adapter?.deliver(where, reply, parts.newId()).catch((error: unknown) => {
    parts.report({
      who: "platform",
      message: error instanceof Error ? error.message : String(error),
    });
  });
}
