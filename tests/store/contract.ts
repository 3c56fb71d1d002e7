import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../src/store/store.ts";
import type { Opened } from "./contract/example.ts";
import { testInbox } from "./contract/inbox.ts";
import { testInstallations } from "./contract/installations.ts";
import { testLearners } from "./contract/learners.ts";
import { testLedger } from "./contract/ledger.ts";
import { testLessons } from "./contract/lessons.ts";
import { testOpen } from "./contract/open.ts";
import { testOutbox } from "./contract/outbox.ts";
import { testPage } from "./contract/page.ts";
import { testSessions } from "./contract/sessions.ts";
import { testWriters } from "./contract/writers.ts";

/** What every engine does. `open` makes an empty database; `reopen` opens it once more, beside the first or after it. */
export function testStore(
  name: string,
  open: () => Promise<{ store: Store; reopen(): Promise<Store> }>,
): void {
  describe(`a store in ${name}`, () => {
    let stores: Store[] = [];
    let opened: Opened;
    beforeEach(async () => {
      const { store, reopen } = await open();
      const again = async () => {
        const other = await reopen();
        stores.push(other);
        return other;
      };
      stores = [store];
      opened = { store, again };
    });
    afterEach(() => Promise.all(stores.map((store) => store.close())));
    for (const test of [
      testSessions,
      testLedger,
      testLearners,
      testOutbox,
      testOpen,
      testInbox,
      testLessons,
      testInstallations,
      testPage,
      testWriters,
    ]) {
      test(() => opened);
    }
  });
}
