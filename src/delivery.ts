import { DeliveryError, type Where } from "./adapters/adapter.ts";
import { type BotParts, findAdapter, judgeFailure } from "./bot-parts.ts";
import { type Delivery, StoreError } from "./store/store.ts";
import type { Reply } from "./tutor/reply.ts";

/** What became of an attempt. */
export type Attempt = "arrived" | "later" | "given up" | Refusal | Loss;

/** Why a reply was given up: its thread is closed to us, in a sentence that says who can mend it; or is no more. */
export interface Refusal {
  readonly kind: "closed" | "gone";
  readonly reason: string;
}

/** Why a reply was given up though its thread is open: nobody can tell whether all of it arrived; or we made it wrong. */
export interface Loss {
  readonly kind: "unsure" | "faulty";
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
  const outcome = nameOutcome(attempt);
  const waited = Math.max(0, parts.now() - delivery.at);
  parts.observe?.({ kind: "attempt", where: delivery.key, outcome, waited });
  return attempt;
}

function nameOutcome(attempt: Attempt) {
  if (typeof attempt !== "object") return attempt;
  return attempt.kind === "unsure" ? "unsure" : "refused";
}

/** What is marked before it is sent counts as given up until it is known to have arrived: a killed process leaves it so, and a learner who misses it can ask for it. */
const untold = "Nobody came to tell whether it arrived.";

async function tryOnce(
  parts: BotParts,
  delivery: Delivery,
  again: boolean,
  onGone: (where: Where, reason: string) => Promise<unknown>,
): Promise<Attempt> {
  const { id, key, reply, about, at } = delivery;
  const adapter = findAdapter(parts, key.platform);
  if (!adapter) return "given up";
  const { store, now } = parts;
  let marked = false;
  const mark = async () => {
    marked = true;
    await store.giveUpDelivery(id, untold, now()).catch(tellOperator(parts, key));
  };
  try {
    const sending = { where: key, reply, id, again, since: at, mark };
    await adapter.deliver({ ...sending, ...(about && { about }) });
  } catch (error) {
    const failure = nameFailure(error);
    const attempt = await takeFailure(parts, delivery, failure);
    // It waits for its next attempt, from which the mark would keep it.
    if (attempt === "later" && marked) await store.unmarkDelivery(id);
    if (failure.kind === "gone") await onGone(key, failure.message);
    return attempt;
  }
  await store.markDelivered(id, now()).catch(tellOperator(parts, key));
  return "arrived";
}

type Failure = Pick<DeliveryError, "kind" | "message">;

/** A mistake of ours would be met at every attempt, and hold up what comes behind. Throws StoreError. */
function nameFailure(error: unknown): Failure {
  if (error instanceof DeliveryError) return error;
  if (error instanceof StoreError) throw error;
  const { detail } = judgeFailure(error);
  return { kind: "faulty", message: `A reply could not be delivered: ${detail}` };
}

async function takeFailure(
  { store, now }: BotParts,
  { id, at }: Delivery,
  { kind, message }: Failure,
): Promise<Attempt> {
  const isLate = now() - at > keptFor;
  if (kind === "later" && !isLate) return "later";
  await store.giveUpDelivery(id, message, now());
  return { kind: kind === "later" ? "closed" : kind, reason: message };
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
  const adapter = findAdapter(parts, where.platform);
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
