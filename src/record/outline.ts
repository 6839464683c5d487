import type { Catalogue } from '../language/catalogue.ts';
import type { Entry, SessionRecord } from '../session/record.ts';
import type { Item } from '../session/session.ts';
import { askedIn } from './asked.ts';
import { type Block, heading, note, said, saidOf, section } from './block.ts';
import { pairsIn, shiftOf, sureness } from './views.ts';
import { dayOf, spanOf } from './when.ts';

/** What a voice is called, by its id. */
export type VoiceName = (voice: string) => string;

/** By its own id, where nobody knows better: 'health-visitor' is 'Health visitor'. */
export const idAsName: VoiceName = (voice) => voice.charAt(0).toUpperCase() + voice.slice(1).replaceAll('-', ' ');

/** Everything that is on a record, in the order in which it is read. It reports what was said, and concludes nothing. */
export function outlineOf(given: SessionRecord, say: Catalogue, voiceName: VoiceName = idAsName): Block[] {
  const { record } = say;
  return [
    heading(1, record.title),
    note(record.about),
    ...headOf(given, say),
    ...section(record.signposts, signpostsOf(given, say)),
    ...section(record.views, viewsOf(given, say)),
    ...section(
      record.account,
      given.accounts.map(({ name, text }) => said(name, text)),
    ),
    ...section(
      record.frame,
      given.frames.flatMap(({ name, well, worried, needs }) => [
        ...person(name),
        ...saidOf(record.well, well),
        ...saidOf(record.worried, worried),
        ...saidOf(record.needs, needs),
      ]),
    ),
    ...askedIn(given, say),
    ...section(record.voices, voicesOf(given, say, voiceName)),
    ...section(
      record.premortem,
      given.premortems.map(({ name, text }) => said(name, text)),
    ),
    ...section(
      record.concerns,
      given.concerns.flatMap(({ name, concern, evidence, asking, due }) => [
        ...person(name),
        said(record.concern, concern),
        ...saidOf(record.evidence, evidence),
        ...saidOf(record.asking, asking),
        ...saidOf(record.due, dayOf(due, say)),
      ]),
    ),
    ...section(record.tripwires, itemsOf(given.tripwires, say)),
    ...section(record.actions, itemsOf(given.actions, say)),
  ];
}

const person = (name: string): Block[] => (name === '' ? [] : [heading(3, name)]);

function headOf({ startedAt, finishedAt, mode, people }: SessionRecord, say: Catalogue): Block[] {
  const { record } = say;
  const names = people.map(({ name, lead }) => (lead ? record.lead(name || record.nameless) : name || record.nameless));
  return [
    said(record.when, spanOf(startedAt, finishedAt, say)),
    said(record.how, record.mode[mode]),
    ...saidOf(record.people, names.join(', ')),
  ];
}

const signpostsOf = ({ signposted }: SessionRecord, { record }: Catalogue): Block[] =>
  signposted.length === 0
    ? []
    : [note(record.signpostsAre), ...[...new Set(signposted)].map((kind) => said('', record.signposted[kind]))];

const viewsOf = (given: SessionRecord, say: Catalogue): Block[] =>
  pairsIn(given).flatMap((pair) => {
    const { record } = say;
    const { name, before, after } = pair;
    const shift = shiftOf(pair, say);
    return [
      ...person(name),
      ...(before ? [said(`${record.before} (${sureness(before, say)})`, before.view)] : []),
      ...(after ? [said(`${record.after} (${sureness(after, say)})`, after.view)] : []),
      ...saidOf(record.moved, after?.moved ?? ''),
      ...(shift === null ? [] : [note(shift)]),
    ];
  });

function voicesOf({ voices }: SessionRecord, { record }: Catalogue, voiceName: VoiceName): Block[] {
  if (voices.length === 0) return [];
  const rows = voices.map(({ voice, heard, when, unknown }) => [voiceName(voice), record.heard[heard], when, unknown]);
  return [
    {
      kind: 'table',
      header: [record.voice, record.state, record.heardWhen, record.unknown],
      shares: [3, 2, 2, 5],
      rows,
    },
  ];
}

/** What is to be done or looked out for, and what became of each. */
function itemsOf(items: readonly Entry<Item>[], say: Catalogue): Block[] {
  if (items.length === 0) return [];
  const { record } = say;
  const rows = items.map((item) => [
    item.text,
    item.owner === '' ? item.name : item.owner,
    item.due === null ? record.noDay : say.date(item.due),
    becameOf(item, say),
  ]);
  return [
    { kind: 'table', header: [record.text, record.owner, record.due, record.became], shares: [5, 2, 2, 2], rows },
  ];
}

/** What was said to have become of something, and when. */
export const becameOf = ({ followed }: Pick<Item, 'followed'>, say: Catalogue): string =>
  followed === null ? say.record.nobodySaid : `${say.record.followed[followed.answer]} (${say.date(followed.at)})`;
