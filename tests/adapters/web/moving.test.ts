import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { begin, describeInBrowser, waitForReplies } from "./browsing.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

/** Types it and presses Enter, as most do, and waits for so many replies in all. */
async function type(page: Page, text: string, replies: number): Promise<void> {
  await page.getByLabel("Your message").fill(text);
  await page.keyboard.press("Enter");
  await waitForReplies(page, replies);
}

/** How far below the head one's own last message begins, in pixels. */
function measureGap(page: Page): Promise<number> {
  return page.evaluate(
    `[...document.querySelectorAll("#log .own")].at(-1).getBoundingClientRect().top
      - document.querySelector("header").getBoundingClientRect().bottom`,
  );
}

describeInBrowser("a page that glides", (open) => {
  for (const [name, look] of [
    ["on a desk", { width: 1280, height: 800 }],
    ["on a phone", { width: 390, height: 844 }],
  ] as const)
    test(`${name} brings each typed message to the top, with its reply below it`, async () => {
      const { address } = await openRoom().start();
      const page = await open({ ...look, moving: true });
      await begin(page, address, "Ada");
      for (const [at, line] of ["What is fault tolerance?", "again", "again"].entries()) {
        await type(page, line, at + 2);
        await expect.poll(() => measureGap(page)).toBeLessThan(24);
        expect(await measureGap(page)).toBeGreaterThanOrEqual(0);
      }
    });
});
