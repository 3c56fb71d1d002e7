import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, Routes } from "discord.js";
import { expect, test } from "vitest";
import { explainDelivery } from "../../../src/adapters/discord/trouble.ts";

/** What comes of a request to that address, as a delivery. */
async function askAt(api: string) {
  const client = new Client({ intents: [], rest: { api, retries: 0 } });
  client.rest.setToken("token");
  const failed = await client.rest
    .get(Routes.channelMessages("1"))
    .catch((error: unknown) => explainDelivery(client, "1", error));
  await client.destroy();
  return failed;
}

/** Serves one answer of that form to everything, or with null breaks the connection. */
async function answer(body: string | null, status = 200) {
  const server = createServer((request, response) => {
    if (body === null) request.socket.destroy();
    else response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address, close };
}

test.each([
  ["Discord is down", "{}", 502],
  ["what answers is not Discord", "<html>", 200],
  ["the connection breaks", null, 200],
])("a reply may arrive later where %s", async (_, body, status) => {
  const { address, close } = await answer(body, status);
  expect(await askAt(address)).toMatchObject({ kind: "later" });
  await close();
});

test("a reply may arrive later where nobody answers at all", async () => {
  const { address, close } = await answer("");
  await close();
  expect(await askAt(address)).toMatchObject({ kind: "later" });
});

test("a mistake of ours is no trouble of Discord's", () => {
  const client = new Client({ intents: [] });
  for (const mistake of [new TypeError("parts is not iterable"), new Error("Unreachable.")])
    expect(() => explainDelivery(client, "1", mistake)).toThrow(mistake);
});
