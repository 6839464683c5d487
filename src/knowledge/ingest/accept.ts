import { versionOf } from '../load.ts';
import { passagesOf } from '../passages.ts';
import type { Keeper } from './keep.ts';
import type { Quarantine } from './quarantine.ts';
import type { Report } from './report.ts';

/** Takes a document in that was put aside, because a person has read what was found in it. Null where none of that id is put aside. `today`: YYYY-MM-DD */
export function accept(
  id: string,
  {
    keeper,
    quarantine,
    today,
    found,
  }: {
    readonly keeper: Keeper;
    readonly quarantine: Quarantine;
    readonly today: string;
    /** How many instructions a text holds. */
    readonly found: (text: string) => number;
  },
): Report | null {
  const aside = quarantine.find(id);
  if (!aside) return null;
  const { front, text } = aside;
  const before = keeper.all().find(({ file }) => file.path === front.file.path) ?? null;
  const accepted = { on: today, version: versionOf(text), found: Math.max(1, found(text)) };
  const document = keeper.keep({ ...front, accepted }, text, before);
  quarantine.drop(id);
  return {
    path: front.file.path,
    status: 'accepted',
    document: document.id,
    passages: passagesOf(document).length,
    pages: document.pages.length === 0 ? null : document.pages.length,
    reason:
      'It speaks to a machine in places, and was taken in because a person read it. The document says so, with the day.',
  };
}
