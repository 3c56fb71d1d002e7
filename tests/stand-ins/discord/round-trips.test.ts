import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { describe, expect, it } from "vitest";
import { useDiscord } from "./client.ts";

const { open, login } = useDiscord();

describe("the real client", () => {
  it("logs in and knows the servers that it is in", async () => {
    const discord = await open();
    const server = discord.addServer("Study group");
    server.addChannel("general");
    const client = await login(discord);
    expect(client.user.username).toBe("Likewise");
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Study group"]);
    expect(client.channels.cache.map((channel) => "name" in channel && channel.name)).toEqual([
      "general",
    ]);
    expect(discord.faults()).toEqual([]);
  });

  it("answers a mention in the channel", async () => {
    const discord = await open();
    const server = discord.addServer("Study group");
    const channel = server.addChannel("general");
    const ann = server.addMember("Ann");
    const client = await login(discord);
    client.on(Events.MessageCreate, async (message) => {
      if (!message.author.bot && message.channel.isSendable())
        await message.channel.send(`You said: ${message.content}`);
    });
    ann.say(channel, `${discord.bot.mention} hello`);
    expect((await ann.next(channel)).text).toBe("You said: @Likewise hello");
    expect(channel.transcript({ as: ann })).toBe(
      "Ann: @Likewise hello\nLikewise: You said: @Likewise hello",
    );
    expect(discord.pings).toEqual([]);
  });

  it("answers a command for one pair of eyes, and a modal", async () => {
    const discord = await open();
    const server = discord.addServer("Study group");
    const channel = server.addChannel("general");
    const ann = server.addMember("Ann");
    const ben = server.addMember("Ben");
    const client = await login(discord);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const button = new ButtonBuilder()
          .setCustomId("words")
          .setLabel("In my words")
          .setStyle(ButtonStyle.Primary);
        await interaction.reply({
          content: `About ${interaction.options.getString("lesson", true)}.`,
          components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
          flags: MessageFlags.Ephemeral,
        });
      } else if (interaction.isButton()) {
        const input = new TextInputBuilder().setCustomId("text").setStyle(TextInputStyle.Paragraph);
        const label = new LabelBuilder().setLabel("Your words").setTextInputComponent(input);
        await interaction.showModal(
          new ModalBuilder().setCustomId("m").setTitle("In your words").addLabelComponents(label),
        );
      } else if (interaction.isModalSubmit()) {
        await interaction.deferReply();
        await interaction.editReply(`Heard: ${interaction.fields.getTextInputValue("text")}`);
      }
    });
    await client.application.commands.set([
      new SlashCommandBuilder()
        .setName("learn")
        .setDescription("Begins a lesson.")
        .addStringOption((option) =>
          option.setName("lesson").setDescription("Which.").setRequired(true),
        ),
    ]);
    const shown = await ann.run(channel, "learn", { lesson: "networks" }).message();
    expect(shown).toMatchObject({
      text: "About networks.",
      buttons: ["In my words"],
      ephemeral: true,
    });
    expect(ben.sees(channel)).toEqual([]);
    const modal = await ann.press(shown, "In my words").modal();
    expect(modal).toMatchObject({ title: "In your words", labels: ["Your words"] });
    const heard = await modal.submit({ "Your words": "spares" }).message();
    expect(heard).toMatchObject({ text: "Heard: spares", ephemeral: false });
    expect(channel.transcript({ as: ann, acts: true })).toBe(
      [
        "(Ann used /learn)",
        "Likewise (only Ann sees this): About networks.",
        "  [In my words]",
        "(Ann pressed [In my words])",
        "(Ann sent off “In your words”)",
        "Likewise: Heard: spares",
      ].join("\n"),
    );
    expect(channel.transcript({ as: ben })).toBe("Likewise: Heard: spares");
    expect(discord.faults()).toEqual([]);
  });
});
