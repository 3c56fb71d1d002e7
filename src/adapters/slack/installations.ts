import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";

/** Where the app is installed: in one workspace, or in an organisation of several. */
export interface InstalledPlace {
  readonly extent: "workspace" | "organisation";
  /** Slack's id of it, `T…` or `E…`. */
  readonly place: string;
}

/** Keeps a secret text for each place; `read` gives null where there is none. */
export interface InstallationVault {
  read(place: InstalledPlace): Promise<string | null>;
  write(place: InstalledPlace, text: string): Promise<void>;
  remove(place: InstalledPlace): Promise<void>;
  list(): Promise<readonly InstalledPlace[]>;
}

/** What is installed in a place, or why that cannot be read. */
export type Installed = { readonly place: InstalledPlace } & (
  | { readonly installation: Installation }
  | { readonly trouble: unknown }
);

/** Nothing is installed where an event comes from. */
export class NotInstalledError extends Error {
  override readonly name = "NotInstalledError";
}

/** The installations of an app that many workspaces use. */
export interface Installations extends InstallationStore {
  /** What is installed in that very place; null where nothing is. */
  find(place: InstalledPlace): Promise<Installation | null>;
  /** The bot's token in a workspace; null where it is not installed, or no longer. */
  findToken(workspace: string): Promise<string | null>;
  list(): Promise<readonly Installed[]>;
  /** Forgets a place, and of an organisation also which workspaces share in it. */
  forget(place: InstalledPlace): Promise<void>;
  /** Forgets the token of the one who installed it, where there is one, and keeps the bot's. */
  forgetUser(place: InstalledPlace): Promise<void>;
}

/** What is kept for a place: an installation of its own, or for a workspace that it shares in its organisation's. */
type Kept =
  | { readonly kind: "own"; readonly installation: Installation }
  | { readonly kind: "shared"; readonly organisation: string };

/** The installations in a vault, as Bolt asks for them. */
export function createInstallations(vault: InstallationVault): Installations {
  const { read, write, find } = openShelf(vault);
  const findShared = async (id: string, team: string | undefined): Promise<Installation | null> => {
    const found = await find(organisation(id));
    // What is said there unasked comes with no organisation beside the workspace.
    if (found && team !== undefined && (await read(workspace(team))) === null)
      await write(workspace(team), { kind: "shared", organisation: id });
    return found;
  };
  return {
    find,
    storeInstallation: async (installation) =>
      write(placeOf(installation), { kind: "own", installation }),
    async fetchInstallation(query) {
      const { teamId, enterpriseId, isEnterpriseInstall } = query;
      const found =
        isEnterpriseInstall && enterpriseId !== undefined
          ? await findShared(enterpriseId, teamId)
          : await find(workspace(teamId ?? ""));
      if (!found) throw new NotInstalledError(sayNotInstalled(query));
      return found;
    },
    findToken: async (team) => (await find(workspace(team)))?.bot?.token ?? null,
    async list() {
      const all = await Promise.all((await vault.list()).map((place) => look(place, read)));
      return all.filter((each) => each !== null);
    },
    async forget(place) {
      await vault.remove(place);
      if (place.extent === "organisation") await forgetShares(vault, place.place);
    },
    async forgetUser(place) {
      const kept = await read(place);
      if (kept?.kind !== "own") return;
      const user = { id: kept.installation.user.id, token: undefined, scopes: undefined };
      await write(place, { kind: "own", installation: { ...kept.installation, user } });
    },
  };
}

/** A vault, for what is kept there. */
interface Shelf {
  read(place: InstalledPlace): Promise<Kept | null>;
  write(place: InstalledPlace, kept: Kept): Promise<void>;
  find(place: InstalledPlace): Promise<Installation | null>;
}

function openShelf(vault: InstallationVault): Shelf {
  const shelf: Shelf = {
    async read(place) {
      const text = await vault.read(place);
      // Written here, and the vault gives back what was written.
      return text === null ? null : (JSON.parse(text) as Kept);
    },
    write: (place, kept) => vault.write(place, JSON.stringify(kept)),
    async find(place) {
      const kept = await shelf.read(place);
      if (kept?.kind !== "shared") return kept?.installation ?? null;
      return shelf.find(organisation(kept.organisation));
    },
  };
  return shelf;
}

async function forgetShares(vault: InstallationVault, id: string): Promise<void> {
  const { read } = openShelf(vault);
  for (const place of await vault.list()) {
    const kept = await read(place).catch(() => null);
    if (kept?.kind === "shared" && kept.organisation === id) await vault.remove(place);
  }
}

/** Null for a workspace that shares in an organisation's installation, which is listed itself. */
async function look(place: InstalledPlace, read: Shelf["read"]): Promise<Installed | null> {
  try {
    const kept = await read(place);
    return kept?.kind === "own" ? { place, installation: kept.installation } : null;
  } catch (trouble) {
    return { place, trouble };
  }
}

function workspace(place: string): InstalledPlace {
  return { extent: "workspace", place };
}

function organisation(place: string): InstalledPlace {
  return { extent: "organisation", place };
}

function placeOf({ isEnterpriseInstall, enterprise, team }: Installation): InstalledPlace {
  if (isEnterpriseInstall && enterprise) return organisation(enterprise.id);
  if (team) return workspace(team.id);
  throw new Error("Slack did not say which workspace the app was installed in.");
}

function sayNotInstalled({ teamId, enterpriseId }: InstallationQuery<boolean>): string {
  return `The app is not installed in ${teamId ?? enterpriseId ?? "any workspace"}, or was installed under another database. Someone who manages that workspace can install it again.`;
}
