/** What the command line says around a conversation. */
export const terminal = {
  kept: 'What you said is kept. Come back with the same command.',
  wordless: 'There are no words in this line.',
};
