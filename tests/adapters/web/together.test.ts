import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  begin,
  describeInBrowser,
  type Opener,
  press,
  read,
  say,
  waitForReplies,
} from "./browsing.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();
const asGroup = "Learn as a group: Distributed systems";

async function meet(open: Opener, address: string): Promise<{ ada: Page; ben: Page }> {
  const [ada, ben] = [await open(), await open()];
  await begin(ada, address, "Ada", asGroup);
  await ben.goto(ada.url());
  await ben.getByLabel("What shall we call you?").fill("Ben");
  await ben.getByRole("button", { name: "Begin" }).click();
  await ben.getByText("Ada is learning this as a group").waitFor();
  await ben.getByRole("button", { name: "Join the conversation" }).click();
  await waitForReplies(ben, 1);
  return { ada, ben };
}

describeInBrowser("two browsers in one group", (open) => {
  test("see each other join, what each says, and the bot's replies, once each", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    await ada.getByText("Ben joined").waitFor();
    await ada.locator("#side").getByText("Ben", { exact: true }).waitFor();
    await say(ada, "What is fault tolerance?", 2);
    await waitForReplies(ben, 2);
    await press(ben, "Another analogy", 3);
    await waitForReplies(ada, 3);
    const [seen, mirrored] = [await read(ada), await read(ben)];
    expect(seen.map((line) => line.split(" ")[0])).toEqual(
      mirrored.map(
        (line) => ({ You: "Ben", Ada: "You" })[line.split(" ")[0] ?? ""] ?? line.split(" ")[0],
      ),
    );
    expect(seen[2]).toBe("You What is fault tolerance?");
    expect(mirrored[2]).toBe("Ada What is fault tolerance?");
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("are left alone when they talk to each other, unless they name the bot or tick the box", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    const line = "see you in the canteen at noon";
    await ben.getByLabel("Your message").fill(line);
    await ben.keyboard.press("Enter");
    await ada.getByText(line).waitFor();
    await ben.getByLabel("Likewise shall answer this").check();
    await say(ben, line, 2);
    await say(ada, `@likewise ${line}`, 3);
    const lines = (await read(ada)).filter((each) => !each.includes(line));
    expect(lines.filter((each) => each.startsWith("Likewise"))).toHaveLength(3);
    expect(await ben.getByLabel("Likewise shall answer this").isChecked()).toBe(false);
  });

  test("have one who began it forget it for everyone, and another only their own words", async () => {
    const { address, store } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    const thread = ada.url().split("/").at(-1) ?? "";
    await ben.getByLabel("Your message").fill("a secret of mine");
    await ben.keyboard.press("Enter");
    await ada.getByText("a secret of mine").waitFor();
    await ben.getByRole("link", { name: /^Map/ }).click();
    await ben.getByText("Leave, and forget what I said …").click();
    await ben.getByRole("button", { name: "Leave, and forget what I said" }).click();
    await ben.getByRole("heading", { name: "Hello, Ben" }).waitFor();
    await ada.reload();
    expect((await read(ada)).join(" ")).not.toContain("a secret of mine");
    await ada.getByRole("link", { name: /^Map/ }).click();
    await ada.getByText("Forget this conversation …").click();
    await ada.getByRole("button", { name: "Forget this conversation" }).click();
    await ada.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    expect(await store.page.findThread(thread)).toBeNull();
  });

  test("see at once what a reply is to, whoever said it", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    await say(ben, "What is fault tolerance?", 2);
    await waitForReplies(ada, 2);
    const head = await ada.locator("header").boundingBox();
    const asked = ada.locator("#log .other");
    await expect
      .poll(async () => (await asked.boundingBox())?.y)
      .toBeGreaterThan(head?.height ?? 0);
  });

  test("stay where they read further up, and are told that there is more", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    await say(ada, "What is fault tolerance?", 2);
    await ada.evaluate("scrollTo(0, 0)");
    await say(ben, "What is replication?", 3);
    await waitForReplies(ada, 3);
    const more = ada.getByRole("link", { name: "New message below" });
    await more.waitFor();
    expect(await ada.evaluate("scrollY")).toBe(0);
    await more.click();
    await more.waitFor({ state: "hidden" });
    await expect.poll(() => ada.evaluate("scrollY")).toBeGreaterThan(0);
  });

  test("find from the conversation how to invite others, also on a phone", async () => {
    const { address } = await openRoom().start();
    const ada = await open({ width: 390, height: 844 });
    await begin(ada, address, "Ada", asGroup);
    const invitation = await ada.getByText("This is a group.").boundingBox();
    const opening = await ada.locator("#log").boundingBox();
    expect((opening?.y ?? 0) - (invitation?.y ?? 0)).toBeLessThan(60);
    await ada.getByRole("link", { name: "Invite others" }).click();
    const how = ada.getByRole("heading", { name: "Invite others" });
    await expect.poll(async () => (await how.boundingBox())?.y).toBeLessThan(800);
  });

  test("are told where the other has everything forgotten", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    await ada.getByRole("link", { name: /^Map/ }).click();
    await ada.getByText("Forget this conversation …").click();
    await ada.getByRole("button", { name: "Forget this conversation" }).click();
    await ben.getByText("There is no such conversation, or it is somebody else's.").waitFor();
  });

  test("read scripts in words and names as they were written", async () => {
    const { address } = await openRoom().start();
    const { ada, ben } = await meet(open, address);
    const script = "<img src=x onerror=alert(1)><script>alert(2)</script> {{7*7}} </textarea>";
    await say(ada, script, 1);
    await ben.getByText(script).waitFor();
    await ada.goto(`${address}/me`);
    await ada.getByLabel("What shall we call you?").fill("<script>alert(3)</script> & co");
    await ada.getByRole("button", { name: "Keep this name" }).click();
    await ada
      .getByRole("heading", { name: "Welcome back, <script>alert(3)</script> & co" })
      .waitFor();
    await ben.reload();
    await ben.getByRole("heading", { name: "<script>alert(3)</script> & co" }).first().waitFor();
    await ben.getByText(script).waitFor();
    expect(await ben.locator("img, body script, iframe").count()).toBe(0);
  });

  test("know who comes back by a link on another site", async () => {
    const { address } = await openRoom().start();
    const { ada } = await meet(open, address);
    const way = ada.url();
    // To a browser, localhost is another site than 127.0.0.1.
    await ada.goto(`${address.replace("127.0.0.1", "localhost")}/assets/icon.svg`);
    await Promise.all([
      ada.waitForURL(way),
      ada.evaluate(`{
        const link = document.createElementNS("http://www.w3.org/1999/xhtml", "a");
        link.href = "${way}";
        document.documentElement.append(link);
        link.click();
      }`),
    ]);
    await waitForReplies(ada, 1);
    expect(await ada.getByLabel("What shall we call you?").count()).toBe(0);
  });
});
