import { DeliveryError, type Where } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { type Delivery, StoreError } from "./store/store.ts";
import type { Reply } from "./tutor/reply.ts";

/** What became of an attempt. */
export type Attempt = "arrived" | "later" | "given up" | Refusal;

/** Why a reply was given up: its thread is closed to us, in a sentence that says who can mend it; or is no more. */
export interface Refusal {
  readonly kind: "closed" | "gone";
  readonly reason: string;
}

/** A reply that has waited for longer is of no use to anybody. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** One attempt; what can never arrive is given up. */
export async function carryOut(
  parts: BotParts,
  delivery: Delivery,
  again: boolean,
  onGone: (where: Where, reason: string) => Promise<unknown>,
): Promise<Attempt> {
  const attempt = await tryOnce(parts, delivery, again, onGone);
  const outcome = typeof attempt === "object" ? "refused" : attempt;
  const waited = Math.max(0, parts.now() - delivery.at);
  parts.observe?.({ kind: "attempt", where: delivery.key, outcome, waited });
  return attempt;
}

async function tryOnce(
  parts: BotParts,
  { id, key, reply, about, at }: Delivery,
  again: boolean,
  onGone: (where: Where, reason: string) => Promise<unknown>,
): Promise<Attempt> {
  const adapter = parts.adapters.find(({ platform }) => platform === key.platform);
  if (!adapter) return "given up";
  let marked = false;
  const mark = async () => {
    if (!marked) await parts.store.markDelivered(id, parts.now()).catch(tellOperator(parts, key));
    marked = true;
  };
  try {
    const sending = { where: key, reply, id, again, since: at, mark };
    await adapter.deliver({ ...sending, ...(about && { about }) });
    await mark();
    return "arrived";
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (marked) await parts.store.unmarkDelivery(id);
    const isLate = parts.now() - at > keptFor;
    if (error.kind === "later" && !isLate) return "later";
    await parts.store.giveUpDelivery(id, error.message, parts.now());
    if (error.kind === "gone") {
      await onGone(key, error.message);
      return { kind: "gone", reason: error.message };
    }
    return { kind: "closed", reason: error.message };
  }
}

/** The turn is stored and goes on: at worst its reply comes once more at the next start. */
function tellOperator({ report }: BotParts, where: Where) {
  return (error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    report({ who: "operator", message: error.message, where });
  };
}

/** Says a line that is not part of any turn. */
export async function carry(parts: BotParts, where: Where, text: string): Promise<void> {
  const adapter = parts.adapters.find(({ platform }) => platform === where.platform);
  const reply: Reply = { parts: [{ kind: "text", text }], offers: [] };
  const id = parts.newId().replaceAll("-", "").slice(0, 22);
  const mark = async () => {};
  await adapter
    ?.deliver({ where, reply, id, again: false, since: parts.now(), mark })
    .catch((error: unknown) => {
      parts.report({
        who: "platform",
        message: error instanceof Error ? error.message : String(error),
        where,
      });
    });
}
