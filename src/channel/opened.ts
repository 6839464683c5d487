import type { PersonId } from '../session/ids.ts';

/** What a link opened: whose link it was (null for one that was made for nobody in particular), and the id of the session, the run or the document. */
export type Opening = {
  readonly person: PersonId | null;
  readonly what: 'record' | 'pack' | 'document' | 'data';
  readonly id: string;
};

/** Told of each link that opens what it leads to, before that is handed out. Where it rejects, nothing is handed out. */
export type Opened = (opening: Opening) => Promise<void>;
