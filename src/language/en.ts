import { actions } from './en/actions.ts';
import { buttons } from './en/buttons.ts';
import { cards } from './en/cards.ts';
import { commands } from './en/commands.ts';
import { concern } from './en/concern.ts';
import { confidence } from './en/confidence.ts';
import { dialog } from './en/dialog.ts';
import { extension } from './en/extension.ts';
import { grammar } from './en/grammar.ts';
import { mirror } from './en/mirror.ts';
import { missing } from './en/missing.ts';
import { pack } from './en/pack.ts';
import { pages } from './en/pages.ts';
import { people } from './en/people.ts';
import { record } from './en/record.ts';
import { refusals } from './en/refusals.ts';
import { sources } from './en/sources.ts';
import { steps } from './en/steps.ts';
import { talk } from './en/talk.ts';
import { terminal } from './en/terminal.ts';
import { training } from './en/training.ts';
import { urgent } from './en/urgent.ts';
import type { Locale } from './grammar.ts';

/** British English, which every other language falls back to. A section for each place where its words are seen. */
export const en = {
  locale: 'en-GB' as Locale,
  /** As Adaptive Cards name the language. */
  lang: 'en' as 'en' | 'cy',
  ...grammar,
  urgent,
  talk,
  refusals,
  buttons,
  cards,
  commands,
  sources,
  extension,
  dialog,
  pages,
  concern,
  confidence,
  missing,
  people,
  steps,
  actions,
  mirror,
  record,
  pack,
  training,
  terminal,
};
