import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";

/** Twice this, as every sign may have to be escaped, still fits the message that shows it to the thread. */
const longest = 1800;

/** The window in which a learner writes; what they wrote comes back as `text`. */
export function renderModal(customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: "Ask or say something",
    components: [
      {
        type: ComponentType.Label,
        label: "In your own words",
        description: "A question, an answer, or a picture of your own",
        component: {
          type: ComponentType.TextInput,
          custom_id: "text",
          style: TextInputStyle.Paragraph,
          placeholder: "What if …?   Explain that again.   So it's like …?",
          min_length: 1,
          max_length: longest,
          required: true,
        },
      },
    ],
  };
}
