import type { Library } from '../knowledge/library.ts';
import type { Empty, VoicesIn } from '../session/missing.ts';
import type { VoiceRow } from '../session/reply.ts';
import { createHearVoices } from './hear.ts';
import { missing, questionFor, unheard } from './missing.ts';
import type { Heard, Voice } from './voice.ts';

/**
 * Who was heard from in a session, and who was not: what was told of the case is read, and what somebody marked stands above that. Those that the
 * case calls for most come first, and those that were heard last.
 */
export function createVoicesIn(voices: readonly Voice[], library: Pick<Library, 'quotation'>): VoicesIn {
  const hear = createHearVoices(voices);
  return (told, marked) => {
    const heard = hear(told);
    const rowOf = (voice: Voice, found: Heard): VoiceRow => {
      const said = marked.find((one) => one.voice === voice.id);
      const quote = found.quote ? told.slice(found.quote.start, found.quote.end) : null;
      const row = { voice: voice.id, name: voice.name, quote };
      if (!said) return { ...row, state: found.state, when: found.when ?? '', unknown: '', marked: false };
      const state = said.heard === 'not-heard' ? (found.state === 'absent' ? 'absent' : 'named') : said.heard;
      return { ...row, state, when: said.when || (found.when ?? ''), unknown: said.unknown, marked: true };
    };
    const first = missing(voices, heard);
    const others = voices.flatMap((voice) => {
      const found = heard.find((one) => one.voice === voice.id);
      return found?.state === 'heard' ? [{ voice, heard: found }] : [];
    });
    const rows = [...first, ...others].map((one) => ({ voice: one.voice, row: rowOf(one.voice, one.heard) }));
    const empty = rows.flatMap(({ voice, row }): Empty[] => {
      const citation = library.quotation(voice.passage);
      if (row.state === 'heard' || row.state === 'does-not-apply' || !citation) return [];
      const question = questionFor(voice, told);
      return [{ voice: voice.id, lens: voice.lens, statement: unheard(voice), question, citation }];
    });
    return { rows: rows.map(({ row }) => row), empty };
  };
}
