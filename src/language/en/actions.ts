import { grammar } from './grammar.ts';

/** On what a person set down to be done or looked out for, and on reminders of it. */
export const actions = {
  title: 'What you set down',
  none: 'Nothing is waiting for you. What you set down in a session is listed here until you say what became of it.',
  kind: { action: 'Action', tripwire: 'Tripwire' },
  by: (day: string) => `By ${day}`,
  overdue: (day: string) => `Overdue. It was for ${day}`,
  noDay: 'No day was set',
  setOn: (day: string) => `Set down on ${day}`,
  ask: { action: 'Is it done?', tripwire: 'Has it come about?' },
  answer: { yes: 'Yes', 'not-yet': 'Not yet', no: 'No longer' },
  more: (many: number) =>
    grammar.count(many, {
      one: 'And # more, shown here when you have answered some of these.',
      other: 'And # more, shown here when you have answered some of these.',
    }),
  reminders: {
    on: 'Reminders are on. They come in working hours only.',
    paused: 'Reminders are paused.',
    stopped: 'Reminders are off.',
  },
  pause: 'Pause a week',
  stop: 'Stop reminders',
  start: 'Start reminders',
  followed: {
    yes: 'Kept. It is off your list, and I will not remind you of it.',
    'not-yet': 'Kept. It stays on your list.',
    no: 'Kept. It is off your list, and the record says that it no longer stands.',
  },
  stopped: 'Reminders are off. Your list is kept; say “actions” to see it, or “start reminders” to have them back.',
  started: 'Reminders are on. They come in working hours only.',
  paused: (days: number) =>
    grammar.count(days, {
      one: 'Reminders are paused for # day. Your list is kept; say “actions” to see it.',
      other: 'Reminders are paused for # days. Your list is kept; say “actions” to see it.',
    }),
  /** What a locked phone may show. */
  reminded: {
    action: 'A reminder of an action that you set down.',
    tripwire: 'A reminder of a tripwire that you set down.',
  },
};
