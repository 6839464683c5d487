import { grammar } from './grammar.ts';

/** On what a person's own sessions show them of themselves. */
export const mirror = {
  title: 'Your mirror',
  is: 'It is for you alone. It counts what was asked and kept, and it judges nothing.',
  sessions: (many: number) => grammar.count(many, { one: 'From # session.', other: 'From # sessions.' }),
  none: 'There is nothing to mirror yet. Come back when you have been through a session or two.',
  lenses: 'Lenses that came up',
  never: 'Never asked about so far',
  sure: 'How sure you were, of 10',
  sureLine: (day: string, before: string, after: string) => `${day}: ${before} before, ${after} after`,
  session: 'Session, the oldest first',
  outOfTen: 'Of 10',
  before: 'Before',
  after: 'After',
  latest: (many: string) => `The latest ${many} are shown.`,
  tripwires: (set: string, kept: string) => `Tripwires: ${set} set, ${kept} looked at again.`,
  actions: (set: string, done: string) => `Actions: ${set} set down, ${done} done.`,
};
