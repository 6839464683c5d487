import type { Catalogue } from '../../../language/catalogue.ts';
import type { Box } from '../../../training/view.ts';
import { type Card, card, type Element, heading, type Input, ours } from '../card.ts';
import { told } from './parts.ts';

/** What one person is asked, in a box that nobody else sees; filled in with what they answered before. */
export function boxCard(box: Box, say: Catalogue): Card {
  const { run, stage, order, before } = box;
  const { training: words } = say;
  const made = card(say, [stage.title, words.boxIs].join('. '), [
    heading(stage.title),
    ours(words.boxIs),
    ...(order === null ? [] : [ours(words.yourHalf, { weight: 'Bolder', spacing: 'Medium' }), ...told(order)]),
    ...choiceIn(box, say),
    ...concernIn(box, say),
    ours(before === null ? words.boxOnce : words.boxBefore, { isSubtle: true, spacing: 'Medium' }),
  ]);
  const data = { training: 'commit', run: run.id, stage: stage.id, round: run.round };
  return { ...made, actions: [{ type: 'Action.Submit', title: words.keep, data }] };
}

/** The question stands above the options, and is read out with them. */
function choiceIn({ asked: { choice }, before }: Box, { training: words }: Catalogue): (Element | Input)[] {
  if (choice === null) return [];
  const kept = before?.choice.join(',') ?? '';
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'choice',
      label: choice.several ? `${choice.ask} ${words.several}` : choice.ask,
      spacing: 'Medium',
      style: 'expanded',
      wrap: true,
      ...(choice.several ? { isMultiSelect: true } : {}),
      choices: choice.options.map(({ id, text }) => ({ title: text, value: id })),
      isRequired: true,
      errorMessage: words.choiceNeeded,
      ...(kept === '' ? {} : { value: kept }),
    },
  ];
}

function concernIn({ asked: { concern }, before }: Box, { training: words }: Catalogue): Input[] {
  if (concern === null) return [];
  const kept = before?.concern ?? null;
  return [
    {
      type: 'Input.Number',
      id: 'concern',
      label: concern,
      spacing: 'Medium',
      min: 0,
      max: 100,
      placeholder: words.concernHint,
      isRequired: true,
      errorMessage: words.concernNeeded,
      ...(kept === null ? {} : { value: kept }),
    },
  ];
}
