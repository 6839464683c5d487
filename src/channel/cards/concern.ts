import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import { partsOf } from '../../words/concern.ts';
import type { Showing } from '../showing.ts';
import { button, type Card, card, exactly, firstWords, foremost, heading, ours, sending, shortened } from './card.ts';
import { fitting } from './fitting.ts';
import { quote } from './found.ts';
import { day, writing } from './inputs.ts';

/** As much of the person's last words as begins the first part; the whole of them is kept with the session. */
const mostBegun = 1_000;

/** Where an unease is written in four parts; it begins with the words that the person said last. */
export function concernForm({ session, words }: Replies<'concern-form'>, say: Catalogue): Card {
  const { concern } = say;
  const { labels } = concern;
  return card(
    say,
    `${concern.title}. ${concern.is}`,
    [
      heading(concern.title),
      ours(concern.is, { isSubtle: true }),
      writing('concern', labels.concern, { needed: concern.needed, value: firstWords(words, mostBegun) }),
      writing('evidence', labels.evidence),
      writing('asking', labels.asking),
      day('due', labels.due),
    ],
    [foremost(sending(concern.arrange, 'write-concern', session === null ? {} : { session }))],
  );
}

/** A concern in the person's own words, then the stages of the procedure as far as a card holds them. It writes nothing for anybody. */
export const concernCard = (reply: Replies<'concern'>, showing: Showing): Card =>
  fitting(reply.stages.length, (most, count) => concernOf(reply, most, count, showing));

function concernOf(
  { concern, stages, session }: Replies<'concern'>,
  most: number,
  count: number,
  showing: Showing,
): Card {
  const { say } = showing;
  const more = stages.length - count;
  return card(
    say,
    say.concern.arranged,
    [
      heading(say.concern.arranged),
      ...partsOf(concern, say).flatMap(({ heading, words }) => [
        ours(heading, { weight: 'Bolder', spacing: 'Medium' }),
        exactly({ text: shortened(words, most * 2) }),
      ]),
      ours(say.concern.unsent, { spacing: 'Medium' }),
      ...(stages.length > 0 ? [ours(say.concern.stages, { weight: 'Bolder', spacing: 'Medium' })] : []),
      ...stages.slice(0, count).map((one, at) => quote(one, ` [${at + 1}]`, showing)),
      ...(more > 0 ? [ours(say.concern.moreStages(more), { isSubtle: true })] : []),
      ours(say.concern.local, { spacing: 'Medium' }),
    ],
    [button(say, 'record', session), button(say, 'go-on', session), button(say, 'finish', session)],
  );
}
