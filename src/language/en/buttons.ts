import type { Word } from '../../session/command.ts';

/** What stands on the buttons. Short, since six stand side by side on a phone. */
export const buttons = {
  why: 'Why?',
  source: 'Source',
  another: 'Another question',
  'different-lens': 'Different lens',
  skip: 'Skip',
  finish: 'Finish',
  'go-on': 'Go on reflecting',
  'move-on': 'Next step',
  next: 'Next',
  park: 'Park',
  pin: 'Pin',
  pause: 'Pause',
  lead: 'I will lead',
  leave: 'Leave the session',
  'quiet-on': 'Quiet words on',
  'quiet-off': 'Quiet words off',
  missing: 'Who is missing?',
  'ask-missing': 'Ask about one',
  concern: 'Raise a concern',
  record: 'Record',
} satisfies Partial<Record<Word, string>>;
