import { networkInterfaces } from "node:os";
import type { WebSettings } from "../adapters/web/settings.ts";
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import { openArchive } from "./web-archive.ts";

/** What the operator has set; `store` keeps what is said on the page. */
export function webSettingsOf(
  { web, http }: Pick<Config, "web" | "http">,
  store: Store,
): WebSettings {
  return {
    archive: openArchive(store.page),
    password: web.password,
    reach: web.password === null ? [] : listAddresses(http.host, http.port),
    now: Date.now,
  };
}

/** By what others reach this machine; of one that listens everywhere, all addresses that lead there. */
function listAddresses(host: string, port: number): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [`http://${host}:${port}`];
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => `http://${address}:${port}`);
}
