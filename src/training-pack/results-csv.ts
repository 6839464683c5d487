import { stringify } from 'csv-stringify/sync';
import type { Catalogue } from '../language/catalogue.ts';
import { stageOf } from '../training/exercise.ts';
import type { Results } from '../training/view.ts';

/** What was answered, a line a person, stage and round, as a spreadsheet reads it. People are numbers, and no formula in it is run. */
export function resultsCsv({ exercise, rows }: Pick<Results, 'exercise' | 'rows'>, { pack }: Catalogue): string {
  const order = exercise.stages.map(({ id }) => id);
  const lines = rows.map(({ person, stage, round, choice, concern }) => {
    const at = stageOf(exercise, stage);
    const options = (at && ('facts' in at ? at.decision : at.choice)?.options) ?? [];
    return [
      person,
      order.indexOf(stage) + 1,
      at?.title ?? '',
      round,
      options
        .filter(({ id }) => choice.includes(id))
        .map(({ text }) => text)
        .join('; '),
      concern,
    ];
  });
  const { person, stage, title, round, choice, concern } = pack.csv;
  return stringify([[person, stage, title, round, choice, concern], ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
