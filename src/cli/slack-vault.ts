import type { InstallationVault, InstalledPlace } from "../adapters/slack/installations.ts";
import { createSeal, type Seal } from "../store/seal.ts";
import type { Installation, InstallationKey, Store } from "../store/store.ts";

/** Slack's installations in the database, sealed with the keys of ENCRYPTION_KEY; one at least. `now` is in milliseconds since 1970. */
export function openSlackVault(
  store: Store,
  keys: readonly Uint8Array[],
  now: () => number,
): InstallationVault {
  const seal = createSeal(keys);
  return {
    async read(place) {
      const row = await store.findInstallation(keyOf(place));
      return row && seal.open(row.sealed, nameOf(row.key));
    },
    async write(place, text) {
      const key = keyOf(place);
      await store.saveInstallation({ key, sealed: seal.close(text, nameOf(key)), at: now() });
    },
    remove: (place) => store.removeInstallation(keyOf(place)),
    async list() {
      return (await store.listInstallations(platform)).map(({ key: { extent, place } }) => ({
        extent,
        place,
      }));
    },
  };
}

/** What came of sealing anew: how many rows, and how many no key opens. */
export interface Renewal {
  readonly renewed: number;
  readonly closed: number;
}

/** Seals anew what an older key sealed, so that it can be taken out of ENCRYPTION_KEY. What no key opens stays as it is. */
export async function renewSeals(store: Store, keys: readonly Uint8Array[]): Promise<Renewal> {
  const seal = createSeal(keys);
  const all = await store.listInstallations(platform);
  const opened = all.map((row) => ({ row, text: tryOpen(seal, row) }));
  const stale = opened.filter(({ row, text }) => text !== null && !seal.isCurrent(row.sealed));
  for (const { row, text } of stale)
    await store.saveInstallation({ ...row, sealed: seal.close(text ?? "", nameOf(row.key)) });
  return {
    renewed: stale.length,
    closed: opened.filter(({ text }) => text === null).length,
  };
}

const platform = "slack";

function keyOf({ extent, place }: InstalledPlace): InstallationKey {
  return { platform, extent, place };
}

/** What a sealed text is bound to, and what it is called where it does not open. */
function nameOf({ platform, extent, place }: InstallationKey): string {
  return `${platform} ${extent} ${place}`;
}

function tryOpen(seal: Seal, { sealed, key }: Installation): string | null {
  try {
    return seal.open(sealed, nameOf(key));
  } catch {
    return null;
  }
}
