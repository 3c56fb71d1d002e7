import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";
import type { Installation, InstallationKey } from "./store.ts";

/** The last saved wins: whoever installs again gets a new token. */
export async function saveInstallation(
  db: Kysely<Database>,
  { key, sealed, at }: Installation,
): Promise<void> {
  await db
    .insertInto("installation")
    .values({ ...key, sealed, at })
    .onConflict((conflict) =>
      conflict.columns(["platform", "extent", "place"]).doUpdateSet({ sealed, at }),
    )
    .execute();
}

/** The installation in that very place; one of its organisation is another. */
export async function findInstallation(
  db: Kysely<Database>,
  { platform, extent, place }: InstallationKey,
): Promise<Installation | null> {
  const row = await db
    .selectFrom("installation")
    .select(["sealed", "at"])
    .where("platform", "=", platform)
    .where("extent", "=", extent)
    .where("place", "=", place)
    .executeTakeFirst();
  return row ? { key: { platform, extent, place }, sealed: row.sealed, at: Number(row.at) } : null;
}

/** All installations on one platform, in the order of their places. */
export async function listInstallations(
  db: Kysely<Database>,
  platform: string,
): Promise<readonly Installation[]> {
  const rows = await db
    .selectFrom("installation")
    .select(["extent", "place", "sealed", "at"])
    .where("platform", "=", platform)
    .orderBy("extent")
    .orderBy("place")
    .execute();
  return rows.map(({ extent, place, sealed, at }) => ({
    key: { platform, extent, place },
    sealed,
    at: Number(at),
  }));
}

/** Forgets an installation; one that is not known is none to forget. */
export async function removeInstallation(
  db: Kysely<Database>,
  { platform, extent, place }: InstallationKey,
): Promise<void> {
  await db
    .deleteFrom("installation")
    .where("platform", "=", platform)
    .where("extent", "=", extent)
    .where("place", "=", place)
    .execute();
}
