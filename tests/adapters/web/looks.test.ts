import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { begin, describeInBrowser, press, say, waitForReplies } from "./browsing.ts";
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

/** Whether one had to scroll sideways, be it only beside the conversation. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    `[document.documentElement, ...document.querySelectorAll("aside")].some((each) => each.scrollWidth > each.clientWidth)`,
  );
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

  for (const [name, look] of [
    ["on a phone", { width: 390, height: 844 }],
    ["on a small phone", { width: 320, height: 600 }],
    ["on a desk", {}],
  ] as const)
    test(`${name} fits the longest names and words, which have no blank`, async () => {
      const { address } = await openRoom().start({ reach: [`http://${"a".repeat(60)}:3000`] });
      const [ada, ben] = [await open(look), await open(look)];
      const wide: string[] = [];
      const check = async (page: Page, where: string) => {
        if (await isTooWide(page)) wide.push(where);
      };
      await begin(ada, address, "W".repeat(40), "Learn as a group: Distributed systems");
      await ada.getByLabel("Likewise shall answer this").check();
      await say(ada, `What is fault tolerance, ${"w".repeat(300)}?`, 2);
      await ben.goto(ada.url());
      await ben.getByLabel("What shall we call you?").fill("M".repeat(40));
      await ben.getByRole("button", { name: "Begin" }).click();
      await ben.getByText("You are welcome to join in").waitFor();
      await check(ben, "the invitation");
      await ben.getByRole("button", { name: "Join the conversation" }).click();
      await waitForReplies(ben, 2);
      await check(ben, "another's conversation");
      await ada.getByText("joined").waitFor();
      await ada.getByText("What I understood").click();
      await check(ada, "one's own conversation");
      await ada.getByRole("link", { name: /^Map/ }).click();
      await ada.getByText("What builds on what").waitFor();
      await check(ada, "the map");
      await ada.goto(`${address}/`);
      await check(ada, "the lessons");
      expect(wide).toEqual([]);
      // Beside a long name, the brand still stands on one line.
      expect((await ada.locator(".brand span").boundingBox())?.height).toBeLessThan(30);
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
