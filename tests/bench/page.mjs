import { spawn } from "node:child_process";
import { once, setMaxListeners } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { loadDiscord } from "../stand-ins/compiled.mjs";
import { median, quantile, row, tellTime } from "./statistics.mjs";
import { root } from "./talking.mjs";
import { lines } from "./understanding.mjs";

const loads = 15;
const messages = 20;
const conversations = 500;
/** Conversations that are begun at a time; each client may do only so much. */
const atOnce = 20;
const browsers = ["chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

/**
 * The page in a real browser, where there is one, and what many conversations take.
 * @param {string} dir a folder on the disk that the bot itself would write to
 */
export async function measurePage(dir) {
  const served = await serve(join(dir, "page.db"));
  try {
    const path = [process.env.CHROMIUM_PATH ?? "", ...browsers].find((each) => existsSync(each));
    const seen = path ? await browse(path, served.address) : noBrowser;
    return [...seen, ...(await fill(served))];
  } finally {
    await served.close();
  }
}

const noBrowser = [row("the page in a browser", "not measured: there is no Chromium here")];

/**
 * The program as it is started for Discord, as it serves the page beside it.
 * @param {string} database
 */
async function serve(database) {
  const { openDiscord } = await loadDiscord();
  const discord = await openDiscord({ rateLimits: false });
  const child = spawn(process.execPath, [join(root, "dist/main.js"), "start"], {
    env: {
      PATH: process.env.PATH ?? "",
      DATABASE_URL: database,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      PORT: "0",
      LOG_FORMAT: "lines",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const where = /The page is at (http:\S+)/;
  while (!where.test(said)) await once(child.stderr, "data");
  await discord.ready();
  return {
    address: where.exec(said)?.[1] ?? "",
    pid: child.pid ?? 0,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await discord.close();
    },
  };
}

/**
 * @param {string} executablePath
 * @param {string} address
 */
async function browse(executablePath, address) {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator("input[name=name]").fill("Ada");
    await page.keyboard.press("Enter");
    await page
      .getByRole("button", { name: /^Learn alone/ })
      .first()
      .click();
    const box = page.locator("textarea");
    await box.waitFor();
    const ready = [];
    for (let load = 0; load < loads; load++) {
      const begun = performance.now();
      await page.goto(page.url());
      await box.click();
      ready.push(performance.now() - begun);
    }
    const replies = page.locator(".message.reply");
    const delays = [];
    for (let at = 0; at < messages; at++) {
      const before = await replies.count();
      const begun = performance.now();
      await box.fill(lines[(at * 31) % lines.length] ?? "again");
      await page.keyboard.press("Enter");
      await replies.nth(before).waitFor();
      delays.push(performance.now() - begun);
      await page.waitForTimeout(1000);
    }
    return [
      row("the page, loaded and ready to write in", tell(ready)),
      row("  from a message sent to its reply in sight", tell(delays)),
    ];
  } finally {
    await browser.close();
  }
}

/** @param {readonly number[]} samples */
function tell(samples) {
  return `p50 ${tellTime(median(samples))}, p90 ${tellTime(quantile(samples, 0.9))}`;
}

/**
 * Many conversations, each with a browser that listens.
 * @param {{ readonly address: string, readonly pid: number }} served
 */
async function fill({ address, pid }) {
  const before = readMemory(pid);
  const listening = new AbortController();
  setMaxListeners(0, listening.signal);
  for (let at = 0; at < conversations; at += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, each) => converse(address, at + each, listening.signal)),
    );
  const after = readMemory(pid);
  listening.abort();
  const each = ((after - before) / conversations) * 1024;
  return [
    row(
      `the process with ${conversations} open conversations`,
      `${after.toFixed(0)} MB, ${before.toFixed(0)} MB with none: ${each.toFixed(0)} kB each`,
    ),
  ];
}

/**
 * Somebody at an address of their own, as one address may do only so much.
 * @param {string} address
 * @param {number} number
 * @param {AbortSignal} signal
 */
async function converse(address, number, signal) {
  const localAddress = `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  let cookie = "";
  const send = async (
    /** @type {string} */ path,
    /** @type {Record<string, string>} */ fields = {},
  ) => {
    const method = Object.keys(fields).length > 0 ? "POST" : "GET";
    const type = "application/x-www-form-urlencoded";
    const headers = { origin: address, cookie, "content-type": type };
    const sent = request(`${address}${path}`, { method, headers, localAddress, signal });
    sent.on("error", () => {});
    sent.end(String(new URLSearchParams(fields)));
    const [answer] = await once(sent, "response");
    answer.on("error", () => {});
    answer.resume();
    const [set] = answer.headers["set-cookie"] ?? [];
    if (set) cookie = set.split(";")[0];
    if (answer.statusCode >= 400) throw new Error(`${path} is answered ${answer.statusCode}`);
    return answer.headers.location ?? "";
  };
  await send("/me", { name: `Learner ${number}` });
  const way = await send("/threads", { lesson: "distributed-systems", mode: "solo" });
  const id = `bench-${`${number}`.padStart(16, "0")}`;
  await send(`${way}/say`, { text: "what is scalability?", id });
  await send(`${way}/events`);
}

/** @param {number} pid its resident memory in megabytes */
function readMemory(pid) {
  const pages = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1];
  return (Number(pages) * 4096) / 1024 / 1024;
}
