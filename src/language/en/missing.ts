import type { VoiceRow } from '../../session/reply.ts';

const states: Readonly<Record<VoiceRow['state'], string>> = {
  heard: 'heard from',
  named: 'named, not heard from',
  absent: 'not spoken of',
  'does-not-apply': 'does not apply',
};

/** Who was heard from: what the account says, and what a person marks. It says nothing of what is so. */
export const missing = {
  title: 'Who has been heard',
  is: 'This is how I read your words, and I may have read them wrongly. Mark what you know; leave the rest.',
  nobody: 'I have nobody to show here. Tell me about the case first, in a few sentences.',
  states,
  marked: (state: string) => `${state} (as you marked it)`,
  when: (when: string) => `When: ${when}`,
  unknown: (unknown: string) => `Not known: ${unknown}`,
  heardLabel: (name: string) => `${name}: heard from?`,
  whenLabel: (name: string) => `${name}: when?`,
  unknownLabel: (name: string) => `${name}: what is not known?`,
  asItIs: 'Leave as it is',
  choices: { heard: 'Heard from', 'not-heard': 'Not heard from', 'does-not-apply': 'Does not apply' },
  unfold: (name: string) => `Show or hide more about this voice: ${name}`,
  unfolding: 'Press a name to write when, and what is not known.',
  typing: 'Say “ask-missing” for a question about someone not heard from, or “next step” to go on.',
};
