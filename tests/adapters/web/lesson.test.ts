import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { begin, describeInBrowser, press, read, say, waitForReplies } from "./browsing.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

describeInBrowser("a lesson in the browser", (open) => {
  test("is learned by mouse, from the first question to the recap", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    await press(page, "Scalability", 2);
    const story = page.locator(".reply").last();
    expect(await story.locator(".story h4").count()).toBe(1);
    expect(await story.getByRole("columnheader").allInnerTexts()).toEqual([
      "In the story",
      "In the system",
    ]);
    expect(await story.locator(".mapping tbody tr").count()).toBeGreaterThan(2);
    expect(await story.locator(".breakdown").innerText()).toContain("Where it breaks down");
    await press(page, "Another analogy", 3);
    await press(page, "Quiz me", 4);
    for (let asked = 4; asked < 8; asked++) {
      const choices = page.locator(".offers .choice");
      if ((await choices.count()) === 0) break;
      await choices.last().click();
      await waitForReplies(page, asked + 1);
    }
    let replies = await page.locator("#log .reply").count();
    for (const onward of ["Next: fault tolerance", "Next: redundancy", "Next: availability"])
      await press(page, onward, ++replies);
    for (const onward of ["Next: replication", "Next: security", "Recap"])
      await press(page, onward, ++replies);
    expect((await read(page)).at(-1)).toContain("A distributed system is many nodes doing one job");
    await page.getByRole("link", { name: "Likewise" }).click();
    expect(await page.getByRole("progressbar").first().getAttribute("aria-label")).toMatch(
      /^6 of 6 concepts met/,
    );
  });

  test("is learned by keyboard alone, and the focus is never lost", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press("Tab");
        if ((await page.locator(":focus", { hasText: name }).count()) > 0) return;
      }
      throw new Error(`${name} cannot be reached.`);
    };
    await page.goto(address);
    for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press("Tab");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await tabTo("Learn alone");
    await page.keyboard.press("Enter");
    await waitForReplies(page, 1);
    await tabTo("Skip to the message box");
    await page.keyboard.press("Enter");
    await page.keyboard.type("What is fault tolerance?");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("I have no idea.");
    await page.keyboard.press("Enter");
    await waitForReplies(page, 2);
    await expect.poll(() => page.getByLabel("Your message").inputValue()).toBe("");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(".about[open]").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await waitForReplies(page, 3);
    // The button that was pressed is gone, and what it led to comes next.
    await page.locator(".reply:last-child:focus").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForReplies(page, 4);
    const said = await read(page);
    expect(said.filter((line) => line.startsWith("You"))).toHaveLength(3);
    expect(said[1]).toBe("You What is fault tolerance? I have no idea.");
  });

  test("tells what was understood, and why this analogy", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    const panel = page.locator(".reply").last().locator("details");
    expect(await panel.locator("dl").isVisible()).toBe(false);
    await panel.getByText("What I understood").click();
    const told = (await panel.innerText()).replace(/\s+/g, " ");
    expect(told).toContain("Taken as ask concept About fault tolerance How sure sure");
    expect(told).toMatch(/By the rule what-is From the words “what is \[concept\]”/);
    expect(told).toContain("Chosen because the author's first");
    expect(await page.locator(".reply").first().locator("details").count()).toBe(0);
  });

  test("shows what opens or has the focus above the box to write in", async () => {
    const { address } = await openRoom().start();
    const page = await open({ width: 390, height: 600 });
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    const isAbove = async (what: Locator) => {
      const [box, dock] = [await what.boundingBox(), await page.locator(".dock").boundingBox()];
      return (box?.y ?? 0) + (box?.height ?? 0) <= (dock?.y ?? 0);
    };
    const summary = page.getByText("What I understood");
    await summary.evaluate(
      "(each) => scrollTo(0, each.getBoundingClientRect().bottom + scrollY - innerHeight + 20)",
    );
    await expect.poll(() => isAbove(summary)).toBe(false);
    await page.getByLabel("Your message").focus();
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => isAbove(summary)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => isAbove(page.locator(".about dl"))).toBe(true);
  });

  test("is left for the other lessons, and taken up again", async () => {
    const { address } = await openRoom().start();
    const page = await open({ width: 320, height: 600 });
    await begin(page, address, "Ada");
    await page.getByRole("link", { name: "Lessons" }).click();
    await page.getByRole("heading", { name: "Welcome back, Ada" }).waitFor();
    await page.getByRole("link", { name: "Go on: Distributed systems" }).click();
    await waitForReplies(page, 1);
  });

  test("is there again after a reload, with only the last buttons", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    await press(page, "Quiz me", 3);
    await page.locator(".choice").first().click();
    await waitForReplies(page, 4);
    const before = await read(page);
    expect(await page.locator("form.offers").count()).toBe(1);
    await page.reload();
    expect(await read(page)).toEqual(before);
    expect(await page.locator("form.offers").count()).toBe(1);
    expect(await page.locator(".given li").count()).toBeGreaterThan(2);
  });

  test("works without the page's script, too", async () => {
    const { address } = await openRoom().start();
    const page = await open({ script: false });
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    await press(page, "Another analogy", 3);
    await page.getByRole("link", { name: /^Map/ }).click();
    await page.locator("svg a", { hasText: "Replication" }).click();
    expect(await page.getByLabel("Your message").inputValue()).toBe("What about replication?");
    await page.getByRole("button", { name: "Send" }).click();
    await waitForReplies(page, 4);
    expect((await read(page)).at(-1)).toContain("Replication keeps the same data");
    const placeOf = async () => (await page.locator(".own").last().boundingBox())?.y ?? 0;
    await expect.poll(placeOf).toBeLessThan(200);
    expect(await placeOf()).toBeGreaterThan(0);
  });

  test("is shown as a map, in which each concept asks about itself", async () => {
    const { address } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    await say(page, "What is fault tolerance?", 2);
    await page.getByRole("link", { name: /^Map/ }).click();
    const map = page.locator("svg.map");
    expect(await map.locator(".edge").count()).toBe(3);
    expect(await map.locator("a.here").getAttribute("aria-label")).toBe(
      "Fault tolerance: met, being discussed",
    );
    expect(await page.locator(".concepts .here .level").innerText()).toBe("met, being discussed");
    expect(
      (await page.locator(".concepts li").allInnerTexts()).map((each) => each.trim()),
    ).toContain("Replication\nnot met yet; builds on fault tolerance");
    await map.locator("a", { hasText: "Security" }).click();
    await waitForReplies(page, 3);
    expect((await read(page)).at(-2)).toBe("You What about security?");
    const side = page.locator("#side li.here");
    await side.filter({ hasText: "Security" }).waitFor();
  });

  test("is forgotten when its learner says so", async () => {
    const { address, store, troubles } = await openRoom().start();
    const page = await open();
    await begin(page, address, "Ada");
    await say(page, "my secret is a purple tortoise", 2);
    const way = page.url();
    await page.getByRole("link", { name: /^Map/ }).click();
    await page.getByText("Forget this conversation …").click();
    await page.getByRole("button", { name: "Forget this conversation" }).click();
    await page.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    expect((await page.goto(way))?.status()).toBe(404);
    const thread = way.split("/").at(-1) ?? "";
    expect(await store.page.listMessages(thread, 0, 10)).toEqual([]);
    expect(await store.listOpen("web")).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
