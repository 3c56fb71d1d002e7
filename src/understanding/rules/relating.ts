import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking what one thing has to do with another. */
export const relatingRules: readonly Rule[] = [
  {
    id: "relate",
    move: "relate",
    weight: 87,
    cue: any(
      /\b(?:are|is|be)\b.* (?:connected|linked|related|tied|intertwined)$/,
      /\brelat(?:e|es|ed|ing|ion|ions|ionship)\b(?! question)/,
      /\bconnect(?:s|ed|ion|ions)? (?:to|with|between|CONCEPT|here|there|the|them|those|these)\b/,
      /\bthe (?:connection|link|relationship|interplay|tension)(?:$| (?:to|with|there|here|now|CONCEPT)\b| between (?:CONCEPT|TERM|it|them|those|these|that|both|the two$))/,
      /\b(?:good|bad|better|worse|harder|easier|hurts?|dangerous|risky?|useful|important|necessary) (?:for|to|with) CONCEPT\b/,
      /^(?:can|could|do|does|should|must) .*\bCONCEPT and (?:\w+ )?CONCEPT\b/,
      /^(?:is|are|does|do|can|could|will|would|should|has|might|must|has)\b.*\bCONCEPT\b.*\b(?:without|if|when|with|more|less|harder|easier|mean|help|hurt|make|need|cost|enough|get|good|bad)\b.*\bCONCEPT\b/,
      /\blink(?:s|ed)? (?:to|with|between)\b/,
      /\bties? (?:in|into|to|together|with|back)\b/,
      /\b(?:have|has|got|had|having) (?:\w+ )?to do (?:\w+ )?with\b/,
      /\btrade ?(?:off|offs)\b/,
      /\btrade off\b/,
      /\bplay(?:s)? (?:into|together|along|a role|nicely|well)\b/,
      /\bhand in hand\b/,
      /\bfits? (?:in|into|with|together)\b/,
      /\bgo(?:es)? together\b/,
      /\bcoexist\b/,
      /\bconflict(?:s|ing)?\b.*\b(?:CONCEPT|with|between)\b/,
      /\bat odds\b/,
    ),
    not: any(
      /\b(?:i|we) (?:can |could |do )?(?:\w+ )?relate\b/,
      /^(?:in case|if|when|what if|suppose)\b/,
      /\b(?:ANALOGY|analogy|story)\b.*\bto (?:CONCEPT|TERM)\b/,
      /\brelate to (?:the )?(?:story|analogy)\b/,
      /\b(?:edit|merge|write) conflict\b/,
      /\bsomething i can relate\b/,
      /\bcompatib/,
    ),
  },
  {
    id: "balance",
    move: "relate",
    weight: 82,
    cue: any(
      /\bbalanc(?:e|es|ed|ing) (?:between |CONCEPT |TERM |it |that |this |them |both |the |with )+/,
      /\b(?:CONCEPT|it|that|this|TERM) (?:and|with|against|versus) CONCEPT\b.*\b(?:together|balance)\b/,
      /\bsacrific\w+\b/,
      /\bat the (?:cost|expense) of\b/,
      /\bwithout (?:losing|hurting|sacrificing|giving up) CONCEPT\b/,
    ),
  },
  {
    id: "affect",
    move: "relate",
    weight: 78,
    cue: any(
      /\b(?:affect|impact|influence|depend|rely|help|hurt|harm|improve|increase|decrease|reduce|limit|require|need|imply|lead to|contribute to|support|slow|come into|cost|weaken|strengthen|compromise|interfere|compete|hinder|worsen)(?:s|es|d|ed|ing)? (?:\w+ ){0,3}CONCEPT\b/,
      /\bCONCEPT (?:\w+ ){0,2}(?:affect|impact|influence|depend|rely|require|imply|contribute|conflict|help|hurt|interfere|compete)(?:s|es|ed)?\b/,
    ),
    forms: ["question", "wh", "statement"],
    not: any(
      /^(?:i|we) /,
      /\bhelp me\b/,
      /\bcan you help\b/,
      /\bhow (?:can|could|do|would) (?:i|we|you) (?:improve|increase|support|limit)\b/,
    ),
  },
  {
    id: "come-in",
    move: "relate",
    weight: 76,
    cue: any(
      /\b(?:where|how) (?:does|do|is|are|would) (?:the )?(?:CONCEPT|TERM) (?:\w+ )?(?:come in|come into|enter|fit|play)\b/,
      /\brole (?:does|do|of) (?:CONCEPT|TERM)\b/,
    ),
  },
];
