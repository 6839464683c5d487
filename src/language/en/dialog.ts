/** What the dialog says in which somebody takes a message into their own reflection. */
export const dialog = {
  title: 'Reflect on this message',
  whoSees:
    'This goes to your own reflection and nowhere else. Whoever wrote the message is not told, and nor is anybody else in the conversation.',
  before:
    'First take out names, addresses and anything else that says who the family is. Nothing is kept until you press the button.',
  label: 'What you would like to think about',
  wordless: 'I found no words in that message. Type what you would like to think about.',
  cut: 'That is longer than I can read at once, so only the first part is here. Keep the part that matters most.',
  ask: 'Ask me a question',
  empty: 'The box was empty, so nothing was taken. Type a few sentences and press the button again.',
  failed: 'Something went wrong on our side. Your words are still in the box; please press the button again.',
  notOurs: 'I do not know that button. Nothing was taken. Close this, and choose “Reflect on this message” again.',
  inChat: 'Your question is in our chat',
  answeredInChat: 'My answer is in our chat',
  goThere: 'Go on there, in your own words.',
  late: 'This takes longer than usual. It will come in our chat. If it is not there in a few minutes, send me your words there.',
  waiting: 'This takes longer than usual. Your words are not lost. Wait a moment, then press the button.',
  show: 'Show my question',
  chosen: 'Chosen by AI, which can be wrong.',
  elsewhere:
    'I cannot write to you first, since we have not talked yet. To go on, open our chat and send me your words there, with your answer.',
  yours: 'Your words, to copy',
  afterSignpost: 'When you have rung and told someone, we can think about it in our chat.',
  openChat: 'Open our chat',
};
