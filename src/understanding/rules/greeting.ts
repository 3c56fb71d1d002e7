import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Thanks, and greetings. */
export const greetingRules: readonly Rule[] = [
  {
    id: "thanks",
    move: "thanks",
    weight: 27,
    cue: any(
      /\b(?:merci|gracias|danke|obrigad[oa]|grazie|arigato|dankjewel|tack|spasibo)\b/,
      /\bthanks\b/,
      /\bthank (?:you|u)\b/,
      /\bappreciat(?:e|ed|ing)\b/,
      /\bgrateful\b/,
      /\bmuch obliged\b/,
      /^(?:emojithanks ?)+$/,
      /\byou (?:are|have been) (?:\w+ )?(?:the best|awesome|helpful|great|amazing|a lifesaver|patient|so kind|kind)\b/,
    ),
    not: /\bno thanks\b/,
  },
  {
    id: "thanks-for",
    move: "thanks",
    weight: 31,
    cue: /^(?:thanks|thank you)\b(?: \w+)* for\b/,
  },
  {
    id: "greeting",
    move: "greeting",
    weight: 24,
    cue: any(
      /^(?:hola|bonjour|hallo|ciao|namaste|salut|moin|servus|salaam)\b/,
      /^(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|welcome back|hello again|hi again|emojihello)\b/,
      /^(?:anyone|anybody|someone) (?:here|there|around)\b/,
      /^(?:are you|you) (?:there|here|around|awake|online)$/,
      /^(?:what is up|how are you|how is it going|how are things|how do you do|nice to meet you|long time no see|i am back|how have you been)\b/,
    ),
  },
];
