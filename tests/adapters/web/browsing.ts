import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";

/** How somebody looks at the page. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  /** What comes into view glides there, as it does for most; else it is there at once. */
  readonly moving?: boolean;
}

/** Runs tests in a real browser; where there is none, skips them and says why. */
export function describeInBrowser(name: string, tests: (open: Opener) => void): void {
  const found = inject("chromium");
  if ("missing" in found) {
    describe.skip(`${name} (skipped, as ${found.missing})`, () => tests(async () => never()));
    return;
  }
  describe(name, () => {
    let browser: Browser | null = null;
    const complaints: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] });
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });
    tests(async (look = {}) => {
      const page = await openPage(browser ?? never(), look);
      page.on("console", (message) => {
        const isExpected = expected.some((each) => message.text().includes(each));
        if (/error|warning/.test(message.type()) && !isExpected) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      return page;
    });
  });
}

/** Opens a browser of one person's own. */
export type Opener = (look?: Look) => Promise<Page>;

/** What a browser writes of requests that a test means to fail. */
const expected = ["net::ERR_", "status of 4", "status of 503"];

async function openPage(browser: Browser, look: Look): Promise<Page> {
  const { width = 1280, height = 860, dark = false, script = true, moving = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: moving ? "no-preference" : "reduce",
    javaScriptEnabled: script,
  });
  // Shorter than a test may take, so that it fails at the line that waits in vain.
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

function never(): never {
  throw new Error("There is no browser.");
}

/** Gives a name, and begins a lesson. */
export async function begin(
  page: Page,
  address: string,
  name: string,
  mode = "Learn alone: Distributed systems",
): Promise<void> {
  await page.goto(address);
  await page.getByLabel("What shall we call you?").fill(name);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: mode }).click();
  await page.getByRole("heading", { name: "Likewise", exact: true }).last().waitFor();
}

/** Says something, and waits for so many replies in all. */
export async function say(page: Page, text: string, replies: number): Promise<void> {
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  await waitForReplies(page, replies);
}

/** Presses a button of the last reply, and waits for so many replies in all. */
export async function press(page: Page, name: string | RegExp, replies: number): Promise<void> {
  await page.locator(".offers").getByRole("button", { name }).click();
  await waitForReplies(page, replies);
}

/** Settles when so many replies of the bot's stand there. */
export async function waitForReplies(page: Page, replies: number): Promise<void> {
  await page.locator(`#log .reply >> nth=${replies - 1}`).waitFor();
}

/** The conversation as it is read: who says what, a line for each message. */
export async function read(page: Page): Promise<string[]> {
  const messages = await page.locator("#log > *").all();
  return Promise.all(
    messages.map(async (message) => (await message.innerText()).replace(/\s+/g, " ").trim()),
  );
}
