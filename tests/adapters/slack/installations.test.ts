import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createInstallations,
  type Installations,
} from "../../../src/adapters/slack/installations.ts";
import { forgetRevoked, forgetUninstalled } from "../../../src/adapters/slack/uninstall.ts";
import { openSlackVault, renewSeals } from "../../../src/cli/slack-vault.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { useFolder } from "../../bot/folder.ts";
import {
  asking,
  makeInstallation,
  makeOrganisation,
  organisation,
  workspace,
} from "./installed.ts";

const folder = useFolder();
const oldKey = new Uint8Array(32).fill(1);
const newKey = new Uint8Array(32).fill(2);

let store: Store;
let installed: Installations;
beforeEach(async () => {
  store = await openSqlite(folder.path("bot.db"));
  installed = open([oldKey]);
});
afterEach(() => store.close());

function open(keys: readonly Uint8Array[]): Installations {
  return createInstallations(openSlackVault(store, keys, Date.now));
}

describe("installations", () => {
  test("come back whole for their workspace, and for no other", async () => {
    const [acme, globex] = [makeInstallation("T1"), makeInstallation("T2")];
    await installed.storeInstallation(acme);
    await installed.storeInstallation(globex);
    expect(await installed.fetchInstallation(asking("T1"))).toEqual(acme);
    expect(await installed.fetchInstallation(asking("T2"))).toEqual(globex);
    expect(await installed.findToken("T1")).toBe("xoxb-T1");
    expect(await installed.findToken("T3")).toBeNull();
    await expect(installed.fetchInstallation(asking("T3"))).rejects.toThrow(
      "The app is not installed in T3",
    );
  });

  test("leave no token in the database's files", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    const files = ["bot.db", "bot.db-wal"].map((name) => readFileSync(folder.path(name), "latin1"));
    expect(files.join()).toContain("workspace");
    expect(files.join()).not.toMatch(/xox|UADMIN|Team T1|chat:write/);
  });

  test("cannot be passed off as another workspace's by whoever writes the database", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    const [row] = await store.listInstallations("slack");
    if (!row) throw new Error("Nothing was stored.");
    await store.saveInstallation({ ...row, key: { ...row.key, place: "T2" } });
    await store.saveInstallation({ ...row, key: { ...row.key, extent: "organisation" } });
    await expect(installed.findToken("T2")).rejects.toThrow(
      "What is stored for slack workspace T2",
    );
    await expect(installed.find(organisation("T1"))).rejects.toThrow("slack organisation T1");
    expect(await installed.findToken("T1")).toBe("xoxb-T1");
  });

  test("are replaced by a new one in the same workspace", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    const bot = { token: "xoxb-newer", scopes: [], id: "B1", userId: "U1" };
    await installed.storeInstallation(makeInstallation("T1", { bot }));
    expect(await installed.findToken("T1")).toBe("xoxb-newer");
    expect(await installed.list()).toHaveLength(1);
  });

  test("of no workspace at all are refused", async () => {
    const lost = { ...makeOrganisation("E1"), isEnterpriseInstall: false };
    await expect(installed.storeInstallation(lost)).rejects.toThrow(
      "Slack did not say which workspace",
    );
  });
});

describe("an organisation's installation", () => {
  const acme = makeOrganisation("E1");
  beforeEach(() => installed.storeInstallation(acme));

  test("serves its workspaces, also when something is to be said there unasked", async () => {
    expect(await installed.findToken("T1")).toBeNull();
    expect(await installed.fetchInstallation(asking("T1", "E1", true))).toEqual(acme);
    expect(await installed.findToken("T1")).toBe("xoxb-E1");
    expect(await open([oldKey]).findToken("T1")).toBe("xoxb-E1");
    expect(await installed.list()).toEqual([{ place: organisation("E1"), installation: acme }]);
  });

  test("serves no workspace that Slack did not name with it", async () => {
    await expect(installed.fetchInstallation(asking("T1", "E1"))).rejects.toThrow("not installed");
    await expect(installed.fetchInstallation(asking("T1", "E2", true))).rejects.toThrow();
  });

  test("leaves a workspace the installation of its own", async () => {
    const own = makeInstallation("T1", { enterprise: { id: "E1" } });
    await installed.storeInstallation(own);
    expect(await installed.fetchInstallation(asking("T1", "E1", true))).toEqual(acme);
    expect(await installed.findToken("T1")).toBe("xoxb-T1");
  });

  test("goes with all who share in it", async () => {
    await installed.storeInstallation(makeInstallation("T9"));
    await installed.storeInstallation(makeOrganisation("E2"));
    await installed.fetchInstallation(asking("T1", "E1", true));
    await installed.fetchInstallation(asking("T2", "E2", true));
    await installed.forget(organisation("E1"));
    expect(await installed.findToken("T1")).toBeNull();
    expect(await installed.findToken("T2")).toBe("xoxb-E2");
    expect(await installed.findToken("T9")).toBe("xoxb-T9");
    expect(await store.listInstallations("slack")).toHaveLength(3);
  });
});

describe("an app that is thrown out", () => {
  const isGone = async () => false;
  const isValid = async () => true;

  test("is forgotten there, and nowhere else", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    await installed.storeInstallation(makeInstallation("T2"));
    await forgetUninstalled(installed, workspace("T1"), isGone);
    await forgetUninstalled(installed, workspace("T1"), isGone);
    expect(await installed.findToken("T1")).toBeNull();
    expect(await installed.findToken("T2")).toBe("xoxb-T2");
  });

  test("stays where it has come back before Slack's word of its going", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    await forgetUninstalled(installed, workspace("T1"), isValid);
    await forgetRevoked(installed, workspace("T1"), { bot: ["UT1"] }, isValid);
    expect(await installed.findToken("T1")).toBe("xoxb-T1");
  });

  test("is forgotten also where nobody can read its token any more", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    await forgetUninstalled(open([newKey]), workspace("T1"), isValid);
    expect(await store.listInstallations("slack")).toEqual([]);
  });

  test("goes with the bot's token, and keeps it when only the installer's is revoked", async () => {
    const user = { id: "UADMIN", token: "xoxp-admin", scopes: ["identify"] };
    await installed.storeInstallation(makeInstallation("T1", { user }));
    await forgetRevoked(installed, workspace("T1"), { oauth: ["UOTHER"], bot: ["UT9"] }, isGone);
    expect((await installed.find(workspace("T1")))?.user.token).toBe("xoxp-admin");
    await forgetRevoked(installed, workspace("T1"), { oauth: ["UADMIN"] }, isGone);
    const left = await installed.find(workspace("T1"));
    expect(left?.user).toEqual({ id: "UADMIN" });
    expect(left?.bot?.token).toBe("xoxb-T1");
    await forgetRevoked(installed, workspace("T1"), { bot: ["UT1"] }, isGone);
    expect(await installed.find(workspace("T1"))).toBeNull();
    await forgetRevoked(installed, workspace("T1"), { bot: ["UT1"] }, isGone);
  });
});

describe("a change of keys", () => {
  test("reads on with both, seals anew with the first, and then needs it alone", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    await installed.storeInstallation(makeInstallation("T2"));
    expect(await open([newKey, oldKey]).findToken("T1")).toBe("xoxb-T1");
    expect(await renewSeals(store, [newKey, oldKey])).toEqual({ renewed: 2, closed: 0 });
    expect(await renewSeals(store, [newKey, oldKey])).toEqual({ renewed: 0, closed: 0 });
    expect(await open([newKey]).findToken("T2")).toBe("xoxb-T2");
  });

  test("without the old key says what the operator can do, and loses nothing", async () => {
    await installed.storeInstallation(makeInstallation("T1"));
    const other = open([newKey]);
    await expect(other.findToken("T1")).rejects.toThrow(
      /^What is stored for slack workspace T1 was sealed with a key that ENCRYPTION_KEY does not hold\. The operator can/,
    );
    expect(await other.list()).toEqual([
      { place: workspace("T1"), trouble: expect.objectContaining({ name: "SealError" }) },
    ]);
    expect(await renewSeals(store, [newKey])).toEqual({ renewed: 0, closed: 1 });
    expect(await installed.findToken("T1")).toBe("xoxb-T1");
  });
});
