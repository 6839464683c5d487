import { actions } from './cy/actions.ts';
import { buttons } from './cy/buttons.ts';
import { cards } from './cy/cards.ts';
import { commands } from './cy/commands.ts';
import { concern } from './cy/concern.ts';
import { confidence } from './cy/confidence.ts';
import { dialog } from './cy/dialog.ts';
import { extension } from './cy/extension.ts';
import { grammar } from './cy/grammar.ts';
import { mirror } from './cy/mirror.ts';
import { missing } from './cy/missing.ts';
import { pack } from './cy/pack.ts';
import { pages } from './cy/pages.ts';
import { people } from './cy/people.ts';
import { record } from './cy/record.ts';
import { refusals } from './cy/refusals.ts';
import { sources } from './cy/sources.ts';
import { steps } from './cy/steps.ts';
import { talk } from './cy/talk.ts';
import { training } from './cy/training.ts';
import { urgent } from './cy/urgent.ts';
import { en } from './en.ts';

/** Welsh. What is not in a section of its own, or not yet in that section, is in English. */
export const cy: typeof en = {
  ...en,
  locale: 'cy-GB',
  lang: 'cy',
  ...grammar,
  urgent,
  talk: { ...en.talk, ...talk },
  refusals: { ...en.refusals, ...refusals },
  buttons: { ...en.buttons, ...buttons },
  cards: { ...en.cards, ...cards },
  commands,
  sources: { ...en.sources, ...sources },
  extension: { ...en.extension, ...extension },
  actions: { ...en.actions, ...actions },
  mirror: { ...en.mirror, ...mirror },
  dialog: { ...en.dialog, ...dialog },
  record: { ...en.record, ...record },
  pack: { ...en.pack, ...pack },
  pages: { ...en.pages, ...pages },
  steps: { ...en.steps, ...steps },
  people: { ...en.people, ...people },
  missing: { ...en.missing, ...missing },
  concern: { ...en.concern, ...concern },
  training,
  confidence,
};
