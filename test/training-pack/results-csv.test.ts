import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { resultsCsv } from '../../src/training-pack/results-csv.ts';
import { aDemonstrationRun, aScenarioRun, key } from './results.ts';

const say = catalogueFor('en-GB');
const linesOf = (csv: string): string[] => csv.trimEnd().split('\r\n');

describe('the table of answers', () => {
  it('has a line a person, stage and round below its heading, and the mark by which a spreadsheet knows its letters', () => {
    const csv = resultsCsv(aScenarioRun(6), say);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [header, ...lines] = linesOf(csv);
    expect(header).toBe('\ufeffPerson,Part,Title,Round,Choice,"Answer, 0 to 100"');
    expect(lines).toHaveLength(6 * 6);
    expect(lines.at(1)).toMatch(/^1,2,The second visit,1,.*,\d+$/);
  });

  it('never has a formula that a spreadsheet would run', () => {
    const csv = resultsCsv(aScenarioRun(6), say);
    expect(csv).toContain(`"'=HYPERLINK(""x"", ""Ring the school & ask"")"`);
    expect(csv).not.toMatch(/[,\n]"?[=+@]/);
  });

  it('holds nothing of who answered, nor how a file names things', () => {
    for (const results of [aScenarioRun(6), aDemonstrationRun(6)]) {
      const csv = resultsCsv(results, say);
      for (const id of [key(0).slice(0, -1), 'stage-', 'see-sam', 'ring-school', 'run-1'])
        expect(csv).not.toContain(id);
    }
  });

  it('has several choices in one cell', () => {
    const results = aDemonstrationRun(6);
    const rows = results.rows.map((row) => ({ ...row, choice: row.stage === 'first' ? ['food', 'sleep'] : [] }));
    expect(resultsCsv({ ...results, rows }, say)).toContain('Who sleeps where; What there is to eat');
  });

  it('holds nothing of a stage and round that fewer than four answered, and keeps the rest', () => {
    const whole = aScenarioRun(6, undefined, 6);
    const few = aScenarioRun(6, undefined, 3);
    expect(whole.rows.filter(({ round }) => round === 2)).toHaveLength(6);
    expect(few.rows.filter(({ round }) => round === 2)).toEqual([]);
    expect(few.rows).toEqual(whole.rows.filter(({ round }) => round === 1));
    expect(linesOf(resultsCsv(few, say))).toHaveLength(1 + 5 * 6);
    expect(aScenarioRun(6, undefined, 4).rows.filter(({ round }) => round === 2)).toHaveLength(4);
  });

  it('is its heading alone where fewer than four answered', () => {
    for (const people of [0, 3]) expect(linesOf(resultsCsv(aScenarioRun(people), say))).toHaveLength(1);
  });
});
