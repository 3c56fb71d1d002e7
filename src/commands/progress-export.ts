import { type Command, type Handout, type Kept, mostShown, tell } from "./command.ts";
import { type Fitted, fitCopy, writeCopy } from "./copy.ts";

/** `/progress export`: a copy of all that is kept of the one who asks; nobody else sees it. */
export const progressExport: Command = {
  name: "export",
  description: "Take a copy of all that I keep of you; only you see it",
  options: [],
  async run(call, host) {
    const kept = await host.recall(call);
    if (!kept) return tell("I keep nothing of you here, so there is nothing to copy.");
    return { ...tell(`${lead} \`/progress forget\` deletes it.`), handout: makeHandout(kept) };
  },
};

const lead =
  "This is all that I keep of you here, as JSON: how far you have come, what you have heard, your lessons, and your turns in them. Of your own words I keep none but those for what stands for what in a picture that you drew.";

function makeHandout(kept: Kept): Handout {
  const { text, left } = fitCopy(kept, mostShown);
  return {
    name: "likewise-progress.json",
    text: writeCopy(kept),
    shown: text,
    missing: Object.keys(left).length === 0 ? null : sayMissing(kept, left),
  };
}

/** Whoever runs the bot has a command that gives all of it. */
function sayMissing({ learner: { platform, workspace, learner } }: Kept, left: Fitted["left"]) {
  const { turns = 0, ...others } = left;
  const oldest = turns === 1 ? "your oldest turn is" : `your ${turns} oldest turns are`;
  const what = Object.keys(others).length === 0 ? oldest : "your turns and some of the rest are";
  return `It is more than fits one message, so ${what} left out. Whoever runs this bot can give you all of it, with \`likewise learner ${platform} ${workspace} ${learner}\`.`;
}
