// `THING` is the thing of a story, and `PART` what it is taken for.

const standsFor =
  "(?:(?:is|are|be|being|equals?|means?|represents?|symboli[sz]es?|stands? (?:for|in for)|stand for|correspond(?:s)? to|play(?:s)?(?: the (?:part|role) of)?)|(?:would|could|must|will|should|can|do|does) (?:be|mean|represent|stand for|correspond to))";
const hedge =
  "(?:(?:like|basically|actually|just|then|kind of|sort of|supposed to be|here|as|really|in fact|my|our|your|the|an?|all|each|every|one) )*";
const place =
  "(?:in|on|for|of|with|to|inside) (?:(?:the|a|an|my|our|your|this|that|real|actual|computer|computers|digital|tech|technical|it|distributed|life|world|system|systems|terms|software|case|picture|story|example|analogy|reality|restaurant|STORY|ANALOGY|TERM)(?: |$))+";
/** "A replica of the captain": whose part it would be changes nothing of what it is taken for. */
const whose =
  "(?:of|for) (?:(?:the|a|an|my|our|your|this|that|its|his|her|their|all|other) ){0,2}\\w+(?= |$)";
const tail = `(?: (?:then|here|right|basically|actually|again|now|exactly|too|also|so|or|not|no|correct|yes|${place}))*`;
/** "The chefs are the nodes." */
export const said = new RegExp(
  `^(?:MORE )*${hedge}THING ${standsFor} ${hedge}PART(?: ${whose})?${tail}$`,
);
/** "The nodes are the chefs." */
export const turned = new RegExp(`^${hedge}PART ${standsFor} ${hedge}THING${tail}$`);
/** "What are the chefs in the computer world?" */
export const asked = [
  new RegExp(
    `^(?:(?:so|and|but|ok|wait|now|then|${place}) ?)*(?:what|who) (?:exactly |${place})?${standsFor} ${hedge}THING${tail}$`,
  ),
  new RegExp(
    `^(?:(?:so|and|but|ok|wait|now|then|${place}) ?)*(?:what|who) (?:do|does|would|is|are|did) ${hedge}THING (?:stand for|represent|mean|correspond to|be|symboli[sz]e|translate to|map to|supposed to be|meant to be)${tail}$`,
  ),
];

/** A word of every sentence that says what something stands for. */
export const equating =
  /^(?:is|are|be|being|equals?|means?|represents?|symboli[sz]es?|stands?|corresponds?|plays?|translate|map|supposed|meant)$/;
