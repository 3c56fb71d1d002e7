import { type Command, tell } from "./command.ts";
import { describeFindings } from "./findings.ts";

/** `/lesson-admin doctor`: what is not as it should be, and who can mend it. */
export const lessonAdminDoctor: Command = {
  name: "doctor",
  description: "Check that everything the bot needs is in place here",
  options: [],
  async run(call, host) {
    return tell(describeFindings(await host.diagnose(call.here.workspace)));
  },
};
