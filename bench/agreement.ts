import { readAccounts, readSecondLabels } from './learning/texts.ts';

/**
 * How far a second reader, who had not seen the labels of the accounts, agrees with their writers. Where a text was written to need one thing most, that is
 * the upper bound of agreement and no measure of people at work.
 */
const accounts = new Map(readAccounts().map((account) => [account.id, account]));
const both = readSecondLabels().flatMap((label) => {
  const account = accounts.get(label.id);
  return account ? [{ account, label }] : [];
});
const open = both.filter(({ account }) => account.must.length > 0);
const done = both.filter(({ account }) => account.must.length === 0);
const urgent = both.filter(({ account }) => account.urgent !== null);
const covered = both.flatMap(({ account, label }) => account.covered.map((lens) => label.covered.includes(lens)));
const share = (some: readonly unknown[], of: readonly unknown[]) => `${some.length} of ${of.length}`;
const isMust = ({ account, label }: (typeof both)[number]) => account.must.some((lens) => lens === label.first);

process.stdout.write(
  [
    '| a second reader | agrees |\n|---|---|',
    `| puts a lens first that must be | ${share(open.filter(isMust), open)} |`,
    `| puts a lens first that is covered | ${share(
      open.filter(({ account, label }) => account.covered.some((lens) => lens === label.first)),
      open,
    )} |`,
    `| finds that everything that matters was done | ${share(
      done.filter(({ label }) => label.first === 'none'),
      done,
    )} |`,
    `| finds a covered lens covered | ${share(covered.filter(Boolean), covered)} |`,
    `| finds urgent what is | ${share(
      urgent.filter(({ label }) => label.urgent !== null),
      urgent,
    )} |`,
    `| finds urgent what is not | ${both.filter(({ account, label }) => account.urgent === null && label.urgent !== null).length} of ${both.length - urgent.length} |`,
    '',
  ].join('\n'),
);
