import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseContent } from '../../src/content.ts';

const { released } = z.object({ released: z.iso.date() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
const year = 366 * 86_400_000;

const Front = z.looseObject({ id: z.string(), reviewed: z.iso.date() });

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')] as const);
const procedures = filesIn('knowledge/procedures');
const traps = filesIn('knowledge/traps');

/** What is wrong with a page of ours: nothing, or a line for each fault. */
function faultsOf(name: string, text: string): string[] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const front = parseContent(name, head, Front);
  const faults: string[] = [];
  const age = Date.parse(released) - Date.parse(front.reviewed);
  if (front.id !== name) faults.push(`its id is ${front.id}`);
  if (age > year) faults.push(`it was reviewed on ${front.reviewed}, more than a year before the release`);
  if (age < 0) faults.push('it was reviewed after the release');

  const notes = new Map(
    [...body.matchAll(/^\[\^([a-z0-9-]+)\]: (.+)$/gm)].map(([, key = '', words = '']) => [key, words]),
  );
  for (const [key, words] of notes) {
    const checked = /Checked (\d{4}-\d\d-\d\d)\.$/.exec(words)?.[1];
    if (key === 'background' || key === 'example') continue;
    if (!checked) faults.push(`the source '${key}' has no date on which it was checked`);
    else if (Date.parse(released) - Date.parse(checked) > year)
      faults.push(`the source '${key}' was checked on ${checked}`);
  }
  let section = '';
  const used = new Set<string>();
  for (const line of body.split('\n')) {
    section = /^## (.+)$/.exec(line)?.[1] ?? section;
    if (!line.startsWith('- ')) continue;
    const keys = [...line.matchAll(/\[\^([a-z0-9-]+)\]/g)].map(([, key = '']) => key);
    for (const key of keys) used.add(key);
    if (keys.some((key) => !notes.has(key))) faults.push(`'${line}' refers to a source that is not at the foot`);
    if (section === 'What to ask') {
      if (!/\?$/.test(line)) faults.push(`'${line}' is not a question`);
    } else if (section !== 'Check your local procedure' && keys.length === 0) faults.push(`'${line}' has no source`);
  }
  for (const key of notes.keys()) if (!used.has(key)) faults.push(`nothing refers to the source '${key}'`);
  return faults;
}

describe('knowledge/procedures', () => {
  it('has a page for each thing that the review names', () => {
    expect(procedures.map(([name]) => name)).toEqual([
      'bruising-in-non-mobile-babies',
      'child-protection-medical',
      'child-sexual-exploitation',
      'domestic-abuse',
      'information-sharing',
      'initial-child-protection-conference',
      'looked-after-children',
      'multi-agency-training',
      'pre-birth-assessment-and-conference',
      'public-law-outline',
      'reflective-supervision',
      'resolving-professional-disagreements',
      'section-47-enquiry',
      'strategy-discussion',
      'threshold-of-need',
    ]);
  });

  it.each(procedures)(
    '%s says where each fact is from, and was reviewed within a year of the release',
    (name, text) => {
      expect(faultsOf(name, text)).toEqual([]);
    },
  );

  it.each(procedures)('%s tells the person to open their own procedure', (_, text) => {
    expect(text).toMatch(/## Check your local procedure\n[\s\S]*(Bradford|West Yorkshire)/);
  });

  it.each(procedures.filter(([name]) => name !== 'multi-agency-training'))(
    '%s says what to do in danger',
    (_, text) => {
      expect(text).toContain('999');
    },
  );
});

describe('knowledge/traps', () => {
  it('has a page for each trap behind the lenses', () => {
    const names = traps.map(([name]) => name);
    for (const trap of [
      'rule-of-optimism-trap',
      'confirmation-bias',
      'anchoring',
      'groupthink',
      'start-again-syndrome',
      'hindsight-bias',
      'over-identification',
      'apparent-cooperation',
    ])
      expect(names).toContain(trap);
  });

  it.each(traps)('%s says where each finding is from, and was reviewed within a year of the release', (name, text) => {
    expect(faultsOf(name, text)).toEqual([]);
  });
});

describe('a page', () => {
  const page = (over: { reviewed?: string; bullet?: string; note?: string }) =>
    `---\nid: page\nreviewed: ${over.reviewed ?? released}\n---\n\n## When\n\n- ${over.bullet ?? 'A fact.[^one]'}\n\n[^one]: ${
      over.note ?? `A source. Checked ${released}.`
    }\n`;

  it('with a source and a date for each fact has no fault', () => {
    expect(faultsOf('page', page({}))).toEqual([]);
  });

  it.each([
    ['without a source', { bullet: 'A fact.' }, /has no source/],
    ['with a source that is not there', { bullet: 'A fact.[^two]' }, /not at the foot/],
    ['with a source that nobody dated', { note: 'A source.' }, /no date on which it was checked/],
    ['with a source checked too long ago', { note: 'A source. Checked 2024-01-01.' }, /checked on 2024-01-01/],
    ['reviewed too long ago', { reviewed: '2024-01-01' }, /more than a year before/],
  ])('%s is found out', (_, over, fault) => {
    expect(faultsOf('page', page(over)).join('\n')).toMatch(fault);
  });
});
