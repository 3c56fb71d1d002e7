import { expect, test } from "vitest";
import { begin, describeInBrowser, press, read, say, waitForReplies } from "./browsing.ts";
import { openRelay } from "./relay.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

describeInBrowser("a connection that is lost", (open) => {
  test("comes back by itself after a restart in mid-lesson, and the lesson goes on", async () => {
    const room = openRoom();
    const first = await room.start();
    const page = await open();
    await begin(page, first.address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    const before = await read(page);
    await first.stop();
    await page.getByText("The connection is lost").waitFor();
    await page.getByLabel("Your message").fill("and what if two fail?");
    await page.keyboard.press("Enter");
    await page.getByText("That could not be sent").waitFor();
    expect(await page.getByLabel("Your message").inputValue()).toBe("and what if two fail?");
    await room.start();
    await expect.poll(() => page.locator("#state").innerText()).toBe("");
    await page.getByRole("button", { name: "Send" }).click();
    await waitForReplies(page, 3);
    const after = await read(page);
    expect(after).toHaveLength(before.length + 2);
    expect(after.at(-1)).toContain("The system goes on if it was built to lose two");
    await page.reload();
    expect(await read(page)).toEqual(after);
  });

  test("misses nothing that was said meanwhile, and shows nothing twice", async () => {
    const { address } = await openRoom().start();
    const relay = await openRelay(address);
    const page = await open();
    const other = await page.context().newPage();
    await begin(page, relay.address, "Ada");
    await other.goto(page.url().replace(relay.address, address));
    relay.cut();
    await page.getByText("The connection is lost").waitFor();
    await press(other, "Fault tolerance", 2);
    await press(other, "Another analogy", 3);
    expect(await page.locator("#log .reply").count()).toBe(1);
    relay.mend();
    await waitForReplies(page, 3);
    expect(await read(page)).toEqual(await read(other));
    await press(page, "Quiz me", 4);
    await relay.close();
  });

  test("on the way back has what was said sent again and done once, and the same words later anew", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    const loseAnswer = () =>
      page.route(
        "**/say",
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
    const box = page.getByLabel("Your message");
    const isSaid = () => page.locator("#log .own", { hasText: "What is security?" }).count();
    await loseAnswer();
    await say(page, "What is security?", 2);
    await page.getByText("That could not be sent").waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    // Its reply may come before the page knows that it was taken.
    const isTaken = () => expect.poll(() => box.inputValue()).toBe("");
    await isTaken();
    expect(await isSaid()).toBe(1);
    await say(page, "What is security?", 3);
    await isTaken();
    expect(await isSaid()).toBe(2);
    await loseAnswer();
    await say(page, "What is security?", 4);
    await page.getByText("That could not be sent").waitFor();
    await box.fill("");
    await say(page, "What is security?", 5);
    expect(await isSaid()).toBe(4);
  });

  test("of a window that came back from out of sight is taken up where it was", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    const other = await page.context().newPage();
    await other.goto(page.url());
    const hide = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, "hidden", { value: ${hidden}, configurable: true });
         document.dispatchEvent(new Event("visibilitychange"));`,
      );
    await hide(true);
    await press(other, "Fault tolerance", 2);
    expect(await page.locator("#log .reply").count()).toBe(1);
    await hide(false);
    await waitForReplies(page, 2);
    expect(await read(page)).toEqual(await read(other));
  });
});
