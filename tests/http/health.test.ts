import { describe, expect, test } from "vitest";
import { createHealth, type Vitals } from "../../src/http/health.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { StoreError } from "../../src/store/store.ts";

async function ask(vitals: Partial<Vitals>): Promise<{ status: number; body: unknown }> {
  const store = { countOpen: async () => new Map<string, number>() };
  const response = await createHealth({ store, adapters: [], ...vitals }).request("/healthz");
  return { status: response.status, body: await response.json() };
}

describe("health", () => {
  test("is well where the database answers and every platform is connected", async () => {
    const store = await openSqlite(":memory:");
    const adapters = [{ platform: "discord", ready: () => true }, { platform: "web" }];
    expect(await ask({ store, adapters })).toEqual({
      status: 200,
      body: { status: "well", parts: { database: "well", discord: "well", web: "well" } },
    });
    await store.close();
  });

  test("says which platform is not connected", async () => {
    const adapters = [
      { platform: "discord", ready: () => false },
      { platform: "slack", ready: () => true },
    ];
    expect(await ask({ adapters })).toEqual({
      status: 503,
      body: {
        status: "not well",
        parts: { database: "well", discord: "not connected", slack: "well" },
      },
    });
  });

  test.each([
    ["fails", () => Promise.reject(new StoreError("The secret file /srv/x is full."))],
    ["stays silent", () => new Promise<never>(() => {})],
  ])("says that the database does not answer where it %s, and not why", async (_, countOpen) => {
    expect(await ask({ store: { countOpen } })).toEqual({
      status: 503,
      body: { status: "not well", parts: { database: "does not answer" } },
    });
  });
});
