import type { InstallationVault, InstalledPlace } from "../adapters/slack/installations.ts";
import { createSeal, type Seal } from "../store/seal.ts";
import type { InstallationKey, Store } from "../store/store.ts";

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

/** Seals anew what an older key sealed, so that it can be taken out of ENCRYPTION_KEY; gives how many rows that were. What no key opens stays as it is. */
export async function renewSeals(store: Store, keys: readonly Uint8Array[]): Promise<number> {
  const seal = createSeal(keys);
  let renewed = 0;
  for (const row of await store.listInstallations(platform)) {
    const text = seal.isCurrent(row.sealed) ? null : tryOpen(seal, row.sealed, row.key);
    if (text === null) continue;
    await store.saveInstallation({ ...row, sealed: seal.close(text, nameOf(row.key)) });
    renewed += 1;
  }
  return renewed;
}

const platform = "slack";

function keyOf({ extent, place }: InstalledPlace): InstallationKey {
  return { platform, extent, place };
}

/** What a sealed text is bound to, and what it is called where it does not open. */
function nameOf({ platform, extent, place }: InstallationKey): string {
  return `${platform} ${extent} ${place}`;
}

function tryOpen(seal: Seal, sealed: string, key: InstallationKey): string | null {
  try {
    return seal.open(sealed, nameOf(key));
  } catch {
    return null;
  }
}
