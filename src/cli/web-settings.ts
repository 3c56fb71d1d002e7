import { networkInterfaces } from "node:os";
import type { WebSettings } from "../adapters/web/settings.ts";
import { type Config, isLoopback, type WebConfig } from "../config.ts";
import type { Store } from "../store/store.ts";
import { openArchive } from "./web-archive.ts";

/** What the operator has set; `store` keeps what is said on the page. */
export function webSettingsOf(
  { password }: Extract<WebConfig, { kind: "page" }>,
  http: Config["http"],
  store: Store,
): WebSettings {
  return {
    archive: openArchive(store.page),
    password,
    reach: listAddresses(http),
    now: Date.now,
  };
}

/** By what others reach the page; of a machine that listens everywhere, all addresses that lead there. */
export function listAddresses({ host, port }: Config["http"]): readonly string[] {
  if (isLoopback(host)) return [];
  if (host !== "0.0.0.0" && host !== "::") return [`http://${host}:${port}`];
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => `http://${address}:${port}`);
}
