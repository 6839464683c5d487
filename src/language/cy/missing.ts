import type { en } from '../en.ts';

export const missing = {
  title: 'Pwy sydd wedi cael llais',
  is: 'Fel hyn y darllenais eich geiriau, ac efallai i mi eu darllen yn anghywir. Marciwch yr hyn a wyddoch; gadewch y gweddill.',
  nobody: 'Nid oes gennyf neb i’w ddangos yma. Dywedwch wrthyf am yr achos yn gyntaf, mewn ychydig o frawddegau.',
  states: {
    heard: 'clywyd ganddynt',
    named: 'wedi’u henwi, heb glywed ganddynt',
    absent: 'dim sôn amdanynt',
    'does-not-apply': 'ddim yn berthnasol',
  },
  marked: (state) => `${state} (fel y marcioch chi)`,
  when: (when) => `Pryd: ${when}`,
  unknown: (unknown) => `Heb ei wybod: ${unknown}`,
  heardLabel: (name) => `${name}: a glywyd ganddynt?`,
  whenLabel: (name) => `${name}: pryd?`,
  unknownLabel: (name) => `${name}: beth nad yw’n hysbys?`,
  asItIs: 'Gadael fel y mae',
  choices: { heard: 'Clywyd ganddynt', 'not-heard': 'Heb glywed ganddynt', 'does-not-apply': 'Ddim yn berthnasol' },
  unfold: (name) => `Dangos neu guddio mwy am y llais hwn: ${name}`,
  unfolding: 'Pwyswch enw i ysgrifennu pryd, a beth nad yw’n hysbys.',
  typing: 'Dywedwch “ask-missing” i gael cwestiwn am rywun na chlywyd ganddo, neu “cam nesaf” i fynd ymlaen.',
} satisfies Partial<typeof en.missing>;
