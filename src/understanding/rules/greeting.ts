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
      /^(?:that|this|it|you) (?:is|was|are|were) (?:so |too |very )?kind\b(?! of (?!you\b))|\b(?:kind|nice|sweet|good|lovely) of you$/,
      /\bmuch obliged\b/,
      /^(?:emojithanks ?)+$/,
      /\byou (?:are|have been) (?:\w+ )?(?:the best|awesome|helpful|great|amazing|a lifesaver|patient|so kind|kind)\b/,
      /\b(?:you are|you have been|your|you) (?:\w+ )?(?:the (?:best|goat|bomb|greatest)|a (?:\w+ )?(?:legend|star|hero|angel|gem|lifesaver|life saver|godsend|genius|champ|king|queen|saint|treasure|pro))\b/,
      /\b(?:means|meant|helped me) a lot(?: to me)?$|\bi owe you\b/,
      /^(?:legend|lifesaver|life saver|bless(?: you)?|respect|kudos|props(?: to you)?|dziekuje|dzieki|dzięki|dziękuję)$/,
    ),
    not: /\bno thanks\b/,
  },
  {
    id: "thanks-for",
    move: "thanks",
    weight: 31,
    cue: any(
      /^(?:thanks|thank you)\b(?: \w+)* for\b/,
      /^you (?:\w+ )?(?:explain|explained|teach|taught|described?|put|told|are (?:\w+ )?(?:good|great) at)\b.*\b(?:well|nicely|clearly|patiently|beautifully|perfectly|great|good|brilliantly|better than|explaining|teaching|this|it)$/,
    ),
  },
  {
    id: "introduction",
    move: "greeting",
    weight: 21,
    cue: /^(?:i am|this is) (?:the new \w+|new here|back(?: again)?|[a-z]+ (?:from|here)\b.*)(?: here)?$/,
    not: /\b(?:lost|stuck|new to|confused|from scratch|here (?:because|to))\b/,
  },
  {
    id: "greeting",
    move: "greeting",
    weight: 24,
    cue: any(
      /^(?:hola|bonjour|hallo|ciao|namaste|salut|moin|servus|salaam)\b/,
      /^(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|welcome back|hello again|hi again|emojihello)\b/,
      /^(?:is )?(?:there )?(?:anyone|anybody|someone|somebody)(?: (?:in )?(?:here|there|around|home|awake|listening))+$|^is there (?:anyone|anybody|someone|somebody)$/,
      /^(?:i am )?back(?: again)?(?: (?:after|from) .+)?$/,
      /^(?:it is |this is )?(?:me|only me|just me)(?: (?:again|here|back))+$|^(?:it is|this is) me$/,
      /^(?:my name is|they call me|call me) \w+/,
      /^(?:czesc|cześć|siema|dzien dobry|dzień dobry|witam|hej)\b/,
      /^(?:pleased|glad|happy|nice|great) to (?:be here|meet you|see you|join)\b/,
      /^(?:are you|you) (?:there|here|around|awake|online)$/,
      /^(?:what is up|how are you|how is it going|how are things|how do you do|nice to meet you|long time no see|i am back|how have you been)\b/,
    ),
  },
];
