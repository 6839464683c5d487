import { grammar } from './grammar.ts';

/** A way to say an unease, in the person's own words. */
export const concern = {
  title: 'Raise a concern',
  is: 'This puts your own words in an order that others can hear. Nothing is sent to anybody: you decide whom to tell.',
  typing:
    'You can also write it down for yourself: what worries you, what you have seen, what you ask for, and by when.',
  labels: {
    concern: 'What worries you?',
    evidence: 'What have you seen or heard?',
    asking: 'What are you asking for?',
    due: 'By when?',
  },
  needed: 'Please write what worries you, in your own words.',
  arrange: 'Put it in order',
  arranged: 'Your concern, in your own words',
  headings: {
    concern: 'What worries me',
    evidence: 'What I have seen or heard',
    asking: 'What I am asking for',
    due: 'By when',
  },
  unsent: 'Nothing was sent. Read it out, or copy it, to whoever needs to hear it.',
  stages: 'If you still see it differently: the stages of the procedure, word for word',
  local: 'Local procedures differ. Check yours, or ask your safeguarding lead which one applies.',
  moreStages: (count: number) =>
    grammar.count(count, {
      one: '# more stage stands in the procedure itself.',
      other: '# more stages stand in the procedure itself.',
    }),
};
