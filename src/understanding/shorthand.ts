/** Chat spellings and what they stand for; keys are whole words after lower-casing, apostrophes removed. */
export const shorthand: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: "you", ur: "your", r: "are", ya: "you", yall: "you", thru: "through", tho: "though",
    pls: "please", plz: "please", plss: "please",
    idk: "i do not know", dunno: "do not know", wdym: "what do you mean", wym: "what do you mean",
    wdum: "what do you mean", hm: "hmm", iirc: "", tbh: "", imo: "", imho: "", afaik: "", btw: "",
    fyi: "", lol: "", lmao: "", rofl: "", haha: "", hahaha: "", hehe: "", omg: "", xd: "", jk: "",
    ty: "thanks", thx: "thanks", tnx: "thanks", thnx: "thanks", thanx: "thanks", tysm: "thanks",
    tyvm: "thanks", cheers: "thanks", k: "ok", kk: "ok", okey: "ok", okie: "ok",
    okay: "ok", okk: "ok", oki: "ok", oke: "ok", alrighty: "alright", aight: "alright", yea: "yes",
    yeah: "yes", yep: "yes", yup: "yes", ye: "yes", yess: "yes", yas: "yes", aye: "yes", nah: "no",
    nope: "no", naw: "no", cuz: "because", coz: "because", cos: "because", bc: "because",
    bcs: "because", becuz: "because", gonna: "going to", wanna: "want to", gotta: "have to",
    gotcha: "got it", kinda: "kind of", sorta: "sort of", lemme: "let me", gimme: "give me",
    wat: "what", wut: "what", wot: "what", wht: "what", whta: "what", hw: "how", abt: "about",
    b4: "before", eg: "for example", ex: "example", ppl: "people", sth: "something",
    smth: "something", smt: "something", ofc: "of course", nvm: "never mind", ik: "i know",
    irl: "in real life", diff: "different", vs: "versus", msg: "message", info: "information",
    prob: "probably", probs: "probably", def: "definitely", esp: "especially", atm: "now",
    rn: "now", asap: "soon", cya: "see you", cu: "see you", ttyl: "talk later",
    ttys: "talk later", g2g: "have to go", gtg: "have to go", gn: "good night", gm: "good morning",
    sup: "hello", yo: "hello", hiya: "hello", heya: "hello", howdy: "hello", hullo: "hello",
    helo: "hello", hai: "hello", thats: "that is", whats: "what is", wats: "what is",
    hows: "how is", wheres: "where is", whos: "who is", theres: "there is", heres: "here is",
    its: "it is", lets: "let us", im: "i am", ive: "i have", youre: "you are",
    theyre: "they are", dont: "do not", doesnt: "does not", didnt: "did not", isnt: "is not",
    arent: "are not", wasnt: "was not", werent: "were not", cant: "can not", cannot: "can not",
    couldnt: "could not", wouldnt: "would not", shouldnt: "should not", wont: "will not",
    havent: "have not", hasnt: "has not", aint: "is not", iunno: "i do not know", teh: "the",
    hav: "have", bcoz: "because", xplain: "explain", explane: "explain", expain: "explain",
    wit: "with", ight: "alright", sry: "sorry", srry: "sorry", soz: "sorry",
    mins: "minutes", min: "minute", secs: "seconds", sec: "second", pic: "picture", q: "question",
    qs: "questions", "2day": "today", "2moro": "tomorrow", tmrw: "tomorrow", tmr: "tomorrow",
    clr: "clear", cld: "could", wld: "would", shld: "should", evry: "every", evrything: "everything",
    sumthing: "something", nothin: "nothing", gettin: "getting", goin: "going", somethin: "something",
    realise: "realize", summarise: "summarize", mum: "mother",
  }),
);

/** Words that carry a pause and no meaning. */
export const fillers: ReadonlySet<string> = new Set([
  "um", "umm", "uh", "uhh", "uhm", "er", "erm", "hmm", "mm", "mhm", "eh", "ehm", "well", "ugh",
  "man", "dude", "bro", "guys", "bot", "mentor",
]);

/** Adverbs that change the tone of a message and not what it asks. */
export const tone: ReadonlySet<string> = new Set([
  "actually", "really", "honestly", "totally", "definitely", "quite", "very", "super", "pretty",
  "exactly", "perhaps", "possibly", "also", "though", "even", "please", "quickly", "briefly",
  "kindly", "fully", "completely", "entirely", "perfectly", "finally", "already", "probably", "ever",
  "anyway", "anyways", "like",
]);

/** What an emoji says where it says anything; others are dropped. */
export const emoji: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "👍": "emojiyes", "👌": "emojiyes", "✅": "emojiyes", "💯": "emojiyes", "🙌": "emojiyes",
    "💡": "emojiyes", "🤯": "emojiyes", "😕": "emojiconfused", "🤔": "emojiconfused",
    "😵": "emojiconfused", "🤷": "emojiconfused", "❓": "emojiconfused", "😖": "emojiconfused",
    "😩": "emojiconfused", "😭": "emojiconfused", "🥴": "emojiconfused", "🙃": "emojiconfused",
    "👎": "emojiconfused", "🙏": "emojithanks", "❤": "emojithanks", "💜": "emojithanks",
    "👋": "emojihello", "🚀": "emojigo", "▶": "emojigo", "⏭": "emojigo",
  }),
);
