import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { begin, describeInBrowser, press, say } from "./browsing.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on the page as it is, in a line each. */
async function findBarriers(page: Page): Promise<string[]> {
  // The page's own policy lets no other script run; what is evaluated from here is none of the page's.
  await page.evaluate(axe);
  const found = (await page.evaluate(
    "axe.run().then(({ violations }) => violations)",
  )) as Violation[];
  return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}

/** Things that can be pressed and are less than 44 pixels high. */
function findSmall(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll("button, summary, input:not([type=hidden]):not([type=checkbox]), textarea, header a, .concepts a, label.check, .room")]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)
    .map((each) => each.outerHTML)`);
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > innerWidth");
}

describeInBrowser("the page as it looks", (open) => {
  for (const [name, look] of [
    ["on a phone", { width: 390, height: 844 }],
    ["on a small phone in the dark", { width: 320, height: 600, dark: true }],
    ["on a desk", {}],
    ["on a desk in the dark", { dark: true }],
  ] as const)
    test(`${name} has no barrier, fits, and can be pressed in every state`, async () => {
      const { address } = await openRoom().start();
      const page = await open(look);
      const check = async () => {
        expect(await findBarriers(page)).toEqual([]);
        expect(await findSmall(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
      };
      await page.goto(address);
      await check();
      await begin(page, address, "Ada");
      await say(page, "What is fault tolerance?", 2);
      await page.getByText("What I understood").click();
      await check();
      await press(page, "Quiz me", 3);
      await check();
      await page.getByRole("link", { name: /^Map/ }).click();
      await page.getByText("Forget this conversation …").click();
      await check();
      await page.goto(`${address}/`);
      await check();
      await page.getByRole("button", { name: "Learn as a group: Distributed systems" }).click();
      await page.getByText("Write to the group").or(page.getByLabel("Your message")).waitFor();
      await check();
      await page.goto(`${address}/threads/nowhere`);
      await check();
    });

  test("follows the light or dark that the system has", async () => {
    const { address } = await openRoom().start();
    const grounds = [];
    for (const dark of [false, true]) {
      const page = await open({ dark });
      await page.goto(address);
      grounds.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    expect(grounds).toEqual(["rgb(250, 248, 244)", "rgb(20, 25, 27)"]);
  });

  test("is light, and fetches nothing from elsewhere", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    const asked: string[] = [];
    let bytes = 0;
    const counted: Promise<void>[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const count = (request: Request) => {
      if (request.resourceType() === "eventsource") return;
      counted.push(
        request.sizes().then((sizes) => {
          bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        }),
      );
    };
    page.on("requestfinished", count);
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    await page.reload();
    // What ends later cannot be asked any more once the browser is closed.
    page.off("requestfinished", count);
    await Promise.all(counted);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(100_000);
  });
});
