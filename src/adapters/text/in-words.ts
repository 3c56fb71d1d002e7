/** Said where a message lost its buttons, as its platform did not take them. */
export const inWords =
  "My buttons don't show here just now. Please tell me in words what you would press, in a message that mentions me.";
