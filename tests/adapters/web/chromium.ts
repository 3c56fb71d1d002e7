import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser is; else why there is none. */
    chromium: { readonly path: string } | { readonly missing: string };
  }
}

const usual = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`);

/** Finds the browser that the page is tested in, before any test runs. */
export default function setUp({ provide }: TestProject): void {
  provide("chromium", findBrowser() ?? installBrowser());
}

function findBrowser(): { readonly path: string } | null {
  const path = [process.env.CHROMIUM_PATH ?? "", ...usual].find((each) => existsSync(each));
  return path === undefined ? null : { path };
}

/** Where we may: as root on Debian. What is installed already is not installed again. */
function installBrowser(): { readonly path: string } | { readonly missing: string } {
  const how = "install Chromium, or set CHROMIUM_PATH to it";
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version"))
    return { missing: `no browser was found: ${how}` };
  const run = (...args: string[]) =>
    spawnSync("apt-get", ["-y", "-qq", ...args], { stdio: "ignore", timeout: 300_000 }).status ===
    0;
  const isIn =
    run("install", "--no-install-recommends", "chromium") ||
    (run("update") && run("install", "--no-install-recommends", "chromium"));
  return (isIn ? findBrowser() : null) ?? { missing: `apt-get could not install Chromium: ${how}` };
}
