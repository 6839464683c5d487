import { createHmac } from 'node:crypto';
import type { Keyed } from '../src/safeguards/pseudonymise/aliases.ts';
import { findKnown } from '../src/safeguards/pseudonymise/known.ts';
import { loadWords } from '../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../src/safeguards/pseudonymise/pseudonymise.ts';
import { peopleIn, withPeople } from '../src/safeguards/pseudonymise/roster.ts';

/**
 * What masking 170 words costs in a session that knows twenty people, by its kinds of work: looking for them, a text with no name in it, one with names,
 * and one that is masked already. Milliseconds of processor time a text, so that a busy machine changes little.
 */
const keyed: Keyed = (word) => createHmac('sha256', 'a salt').update(word).digest('base64url');
const pseudonymise = createPseudonymise(loadWords('knowledge/safeguards'));

const words = (text: string, count: number) => text.repeat(10).split(' ').slice(0, count).join(' ');
const plain = words(
  'She was doing really well when I saw her, the house was clean and the children were happy. School say that he is often late. Her new partner seems nice; I only met him the once. ',
  170,
);
const named = words(
  'Jayden (4) and his sister Amira live with mum, Kelly Moss, at 14 Elm Grove. She was doing really well when I saw her, and Dean, her new partner, seems nice. The health visitor, Jane Doe, rang from 07700 900412. ',
  170,
);
const roster = [...'abcdefghijklmnopqrst'].map((letter) => `Zor${letter} Quin${letter}a`).join('\n');
const known = withPeople([], peopleIn(roster), keyed);
const masked = pseudonymise(named, { known, keyed });

const work: Readonly<Record<string, () => unknown>> = {
  'looking for twenty people': () => findKnown(named, known, keyed),
  'no name': () => pseudonymise(plain, { known, keyed }),
  names: () => pseudonymise(named, { known, keyed }),
  'masked already': () => pseudonymise(masked.text, { known: masked.aliases, keyed }),
};

process.stdout.write('| of 170 words | ms |\n|---|---|\n');
for (const [name, run] of Object.entries(work)) {
  for (let warm = 0; warm < 50; warm++) run();
  const before = process.cpuUsage();
  for (let time = 0; time < 300; time++) run();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`| ${name} | ${((user + system) / 300 / 1_000).toFixed(2)} |\n`);
}
