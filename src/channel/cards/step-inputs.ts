import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import type { Step } from '../../session/steps.ts';
import { type Action, type Element, foremost, sending } from './card.ts';
import { day, howSure, line, nameToChoose, oneOf, shortName, writing } from './inputs.ts';

/** What is filled in at a step; nothing where the answer is a message. */
export function inputsOf({ guide: { step, gathering }, told }: Replies<'step'>, say: Catalogue): Element[] {
  const { labels, needed } = say.steps;
  switch (step) {
    case 'experience':
      return [
        writing('account', labels.account),
        writing('well', labels.well),
        writing('worried', labels.worried),
        writing('needs', labels.needs),
      ];
    case 'view':
      return [
        ...(told ? [] : [writing('account', labels.account)]),
        writing('view', labels.view, { needed: needed.view }),
        howSure(say),
      ];
    case 'revise':
      return [writing('view', labels.viewNow, { needed: needed.view }), howSure(say), writing('moved', labels.moved)];
    case 'premortem':
      return [writing('text', labels.premortem, { needed: needed.premortem })];
    case 'tripwire':
      return [writing('text', labels.tripwire, { needed: needed.tripwire }), day('due', labels.know)];
    case 'actions': {
      const named = [...new Set((gathering?.people ?? []).map(({ name }) => shortName(name)))].filter(
        (name) => name !== '',
      );
      const names = named.map((name) => ({ title: nameToChoose(name), value: name }));
      return [
        writing('text', labels.action, { needed: needed.action }),
        names.length > 0
          ? oneOf('owner', labels.who, names, { style: 'filtered', placeholder: labels.nobody })
          : line('owner', labels.who, 200),
        day('due', labels.due),
      ];
    }
    case 'challenge':
    case 'missing':
      return [];
  }
}

const commands = {
  experience: 'give-frame',
  view: 'hold-view',
  premortem: 'tell-premortem',
  revise: 'revise-view',
  tripwire: 'set-tripwire',
  actions: 'agree-action',
} as const;

/** The button that keeps what was filled in. */
export const filling = (step: Step, session: string, { steps }: Catalogue): Action[] =>
  step === 'challenge' || step === 'missing'
    ? []
    : [foremost(sending(step === 'actions' ? steps.buttons.add : steps.buttons.keep, commands[step], { session }))];
