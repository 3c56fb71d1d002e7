// The least that a bot on discord.js can do: it says back what it is told.
import { Client, Events, GatewayIntentBits, Partials } from "discord.js";

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_URL ?? "", version: "10" },
});
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && message.channel.isSendable())
    await message.channel.send(`You said: ${message.content}`);
});
process.on("SIGTERM", () => client.destroy());
await client.login(process.env.DISCORD_TOKEN);
