import { describe, expect, it } from "vitest";
import type { Installation, InstallationKey } from "../../../src/store/store.ts";
import { noon, type Opened } from "./example.ts";

const here: InstallationKey = { platform: "slack", extent: "workspace", place: "T1" };

function makeInstallation(key: InstallationKey, sealed = `sealed for ${key.place}`): Installation {
  return { key, sealed, at: noon };
}

export function testInstallations(opened: () => Opened): void {
  describe("installations", () => {
    it("are null until they are saved, then as they were saved, also after a restart", async () => {
      const { store, again } = opened();
      expect(await store.findInstallation(here)).toBeNull();
      await store.saveInstallation(makeInstallation(here));
      await store.close();
      expect(await (await again()).findInstallation(here)).toEqual(makeInstallation(here));
    });

    it("are told apart by platform, extent and place", async () => {
      const { store } = opened();
      const keys: InstallationKey[] = [
        here,
        { ...here, place: "T2" },
        { ...here, extent: "organisation" },
        { ...here, platform: "discord" },
      ];
      for (const [at, key] of keys.entries())
        await store.saveInstallation(makeInstallation(key, `${at}`));
      const found = await Promise.all(keys.map((key) => store.findInstallation(key)));
      expect(found.map((each) => each?.sealed)).toEqual(["0", "1", "2", "3"]);
      const listed = await store.listInstallations("slack");
      expect(listed.map(({ sealed }) => sealed)).toEqual(["2", "0", "1"]);
      expect(listed.map(({ key }) => key)).toEqual([2, 0, 1].map((at) => keys[at]));
    });

    it("take the place of the one before", async () => {
      const { store } = opened();
      await store.saveInstallation(makeInstallation(here, "old"));
      const renewed = { ...makeInstallation(here, "new"), at: noon + 1 };
      await store.saveInstallation(renewed);
      expect(await store.listInstallations("slack")).toEqual([renewed]);
    });

    it("are forgotten one by one, and once more without harm", async () => {
      const { store } = opened();
      const there: InstallationKey = { ...here, place: "T2" };
      for (const key of [here, there]) await store.saveInstallation(makeInstallation(key));
      await store.removeInstallation(here);
      await store.removeInstallation(here);
      await store.removeInstallation({ ...there, extent: "organisation" });
      expect(await store.findInstallation(here)).toBeNull();
      expect(await store.listInstallations("slack")).toEqual([makeInstallation(there)]);
    });
  });
}
