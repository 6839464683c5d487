import { SecondLookError } from '../errors.ts';
import type { Citation } from '../knowledge/document.ts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Lens } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Question, SessionRecord } from '../session/record.ts';
import type { Replies, Reply } from '../session/reply.ts';
import { concernFormText, concernText } from './concern.ts';
import { forgetText, maskedText, previewText } from './confidence.ts';
import { actionsText, mirrorText, remindersText } from './mine.ts';
import { ledgerLines, recordText } from './record.ts';
import { guideText, keptText, missingText, revealedText, steeredText, stepText } from './session.ts';
import { foundText, sourceText } from './sources.ts';

/** What a person reads in plain text: message text, the fallback of every card, and the terminal. */
export function textOf(reply: Reply, say: Catalogue): string {
  const { talk } = say;
  switch (reply.kind) {
    case 'challenge':
      return lines(
        ...revealedText(reply.revealed, say),
        reply.guide ? guideText(reply.guide, say) : null,
        openingOf(reply, say),
        reply.challenge.text,
        `${reply.lens.name}: ${gistOf(reply.lens)}`,
        evidence(reply.challenge),
      );
    case 'signpost':
      return lines(
        reply.signpost.title,
        ...reply.signpost.steps.map((step, index) => `${index + 1}. ${step}`),
        talk.from(reply.signpost.source),
        talk.afterSignpost,
      );
    case 'boundary':
      return lines(
        boundaryText(reply),
        reply.challenge ? evidence(reply.challenge) : reply.boundary.citation && evidenceOf(reply.boundary.citation),
      );
    case 'why':
      return lines(
        becauseOf(reply.challenge, say),
        `${reply.lens.name}: ${reply.lens.definition}`,
        evidence(reply.challenge),
        ...researchOf(reply.lens).map(({ finding, source }) => `${finding} (${source})`),
      );
    case 'source':
      return sourceText(reply, say);
    case 'found':
      return foundText(reply, say);
    case 'step':
      return stepText(reply, say);
    case 'missing':
      return missingText(reply, say);
    case 'kept':
      return keptText(reply, say);
    case 'steered':
      return steeredText(reply, say);
    case 'concern-form':
      return concernFormText(say);
    case 'concern':
      return concernText(reply, say);
    case 'quiet-form':
      return lines(say.people.quietTitle, say.people.quietIs);
    case 'quiet-put':
      return say.people.quietPut;
    case 'exhausted':
      return talk.exhausted;
    case 'close':
      return lines(
        reply.by === 'talk' ? talk.parting : null,
        reply.summary ? summaryText(reply.summary, say) : talk.nothingAsked,
      );
    case 'record':
      return recordText(reply, say);
    case 'export':
      return say.record.exported;
    case 'actions':
      return actionsText(reply, say);
    case 'followed':
      return say.actions.followed[reply.answer];
    case 'reminders':
      return remindersText(reply, say);
    case 'mirror':
      return mirrorText(reply, say);
    case 'masked':
      return maskedText(reply, say);
    case 'people-form':
      return lines(say.confidence.people.title, say.confidence.people.is);
    case 'preview':
      return previewText(reply, say);
    case 'model':
      return reply.allowed ? say.confidence.preview.allowed : say.confidence.preview.refused;
    case 'forget-form':
    case 'forgotten':
      return forgetText(reply, say);
    case 'data':
      return say.confidence.data.title;
    case 'hold':
      return say.confidence.hold[reply.what][reply.of](reply.target);
    case 'thanks':
      return talk.thanks;
    case 'welcome':
      return lines(...talk.welcome);
    case 'help':
      return lines(...talk.help);
    case 'refused':
      return say.refusals[reply.because];
    case 'silent':
      return '';
  }
}

/** What a group is told first: how to speak to the bot. */
export const groupWelcome = ({ talk }: Catalogue): string => lines(...talk.groupWelcome);

/** What is said before a question, so that a person who has answered is met first. */
export function openingOf({ acknowledged, telling, asked, challenge }: Asking, { talk }: Catalogue): string | null {
  if (challenge.acknowledgement) return challenge.acknowledgement;
  if (acknowledged === 'conceded' && telling !== null) return talk.conceded(telling);
  const said = talk.opening[acknowledged];
  return said[asked % Math.max(1, said.length)] ?? null;
}

type Asking = Replies<'challenge'>;

/** What is said where something is not granted: at most one question, and none that was asked before. */
export const boundaryText = ({ boundary, challenge, again }: Replies<'boundary'>): string =>
  [again ? boundary.again : boundary.says, challenge?.text ?? (again ? null : boundary.question)]
    .filter((part) => part !== null)
    .join(' ');

/** Why a challenge is asked, in a line: what called for it. */
export function becauseOf({ because }: Challenge, { talk }: Catalogue): string {
  switch (because.kind) {
    case 'words':
      return talk.becauseOfWords(because.quote);
    case 'absence':
      return talk.becauseOfAbsence(because.statement);
    case 'quiet':
      return talk.becauseOfQuiet;
  }
}

/** What research found, as much of it as a tired person reads: the first two findings of the lens. */
export const researchOf = ({ research }: Lens): Lens['research'] => research.slice(0, 2);

/** What a lens looks for, in one sentence: why it is asked, for a tired reader. */
export const gistOf = ({ definition }: Lens): string => definition.split(/(?<=\.)\s/)[0] ?? definition;

function evidence({ citations }: Challenge): string | null {
  const [first] = citations;
  return first ? evidenceOf(first) : null;
}

const evidenceOf = ({ quote, title, headings }: Citation): string =>
  `“${quote}” (${[title, ...headings].join(' › ')}) [1]`;

/** What was said and asked, in order. It reports, and leaves the conclusion to the person. */
function summaryText(summary: SessionRecord, say: Catalogue): string {
  const { account, asked } = summary;
  const { talk } = say;
  return lines(
    talk.summary,
    account === '' ? null : summary.people.length === 0 ? talk.began(account) : `${say.record.account}: “${account}”`,
    ...asked.map((one) => [`${one.lensName}. ${one.challenge.text}`, ...answeredLines(one, say)].join('\n')),
    ...ledgerLines(summary, say),
    talk.anotherCase,
  );
}

/** Alone it is "you" who answered; among several everybody's answer stands under their name. */
function answeredLines({ answers, outcome }: Question, { talk }: Catalogue): string[] {
  if (outcome !== 'answered') return [talk[outcome]];
  if (answers.length === 0) return [talk.open];
  return answers.map(({ name, text }) => (name === '' ? talk.answered(text) : `${name}: “${text}”`));
}

const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');

/** What is said when a turn failed. Nobody has read what the person wrote, so danger is spoken of whatever it was. */
export const apologyFor = (error: unknown, { talk, urgent }: Catalogue): string =>
  `${error instanceof SecondLookError ? error.message : talk.failed} ${urgent.doNotWait}`;
