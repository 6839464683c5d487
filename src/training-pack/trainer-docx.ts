import type { Paragraph, Table } from 'docx';
import type { Catalogue } from '../language/catalogue.ts';
import { type Block, heading, note, said } from '../record/block.ts';
import { contentOf } from '../record/docx-content.ts';
import { wordFile } from '../record/word-file.ts';
import { askedAt } from '../training/exercise.ts';
import type { Results } from '../training/view.ts';
import { headingsIn } from '../words/sources.ts';
import { driftSvg } from './drift-svg.ts';
import { hasPicture, inBrief, inWords } from './in-words.ts';
import { limitsOf } from './limits-of.ts';
import { pngOf } from './png.ts';
import { type Part, runningOrder } from './running-order.ts';
import { trainerStage } from './trainer-stage.ts';
import { bullets, onNewPage, pictureIn, writingLines } from './word-parts.ts';

type Content = (Paragraph | Table)[];

/** All that a trainer needs on paper: before a run to prepare, and after it to look back. */
export async function trainerDocx(results: Results, say: Catalogue): Promise<Buffer> {
  const { exercise } = results;
  const order = runningOrder(exercise);
  const children: Content = [
    ...opening(results, order, say),
    ...order.flatMap((part) => (part.what === 'stage' ? trainerStage(exercise, part, say) : [])),
    ...(await thisRoom(results, say)),
    ...debriefing(results, say),
    ...limits(results, say),
    ...form(say),
  ];
  const title = `${exercise.title}: ${say.pack.notes.notes}`;
  return wordFile({ title, note: say.pack.notReal, at: results.at, children }, say);
}

function opening({ exercise, debrief }: Results, order: readonly Part[], say: Catalogue): Content {
  const words = say.pack.notes;
  const [first] = exercise.stages;
  const asked = exercise.kind === 'scenario' && first ? askedAt(exercise, first).concern : null;
  const rows = order.map((part) => [
    words.span(part.from, part.to),
    part.what === 'stage' ? words.stage(part.at, part.of, part.stage.title) : words.doing[part.what],
  ]);
  return [
    ...contentOf([
      heading(1, exercise.title),
      note(words.notes),
      ...(exercise.kind === 'scenario' ? [said('', say.training.from[exercise.from])] : []),
      heading(2, words.aim),
      said('', exercise.about),
      ...(asked ? [said('', words.worry(asked))] : []),
      ...(debrief.lens ? [said('', words.lens(debrief.lens.name))] : []),
      heading(2, words.need),
    ]),
    ...bullets(words.needs),
    ...contentOf([heading(2, words.order), { kind: 'table', header: [words.when, words.what], shares: [1, 5], rows }]),
  ];
}

async function thisRoom(results: Results, say: Catalogue): Promise<Content> {
  const words = say.pack.notes;
  const title = contentOf([heading(2, words.thisRoom)]);
  const told = inWords(results, say);
  if (results.people === 0) return [...title, ...contentOf([note(words.notRun)])];
  if (!hasPicture(results)) return [...title, ...contentOf([note(say.pack.picture.nothing)])];
  const png = await pngOf(await driftSvg(results, say));
  return [...title, pictureIn(png, words.alt(inBrief(results, say)), words.drift), ...bullets(told)];
}

function debriefing({ exercise, debrief }: Results, say: Catalogue): Content {
  const words = say.pack.notes;
  const ended: Block[] =
    exercise.kind === 'scenario'
      ? [heading(2, words.outcome), said('', exercise.outcome)]
      : [heading(2, say.training.learn), said('', exercise.learn), note(say.training.source(exercise.source))];
  const points = exercise.kind === 'scenario' ? exercise.debrief.points : [];
  return [
    ...contentOf([...ended, heading(2, words.debrief), ...(points.length > 0 ? [heading(3, words.points)] : [])]),
    ...bullets(points),
    ...contentOf(debrief.questions.length > 0 ? [heading(3, words.questions)] : []),
    ...bullets(debrief.questions),
    ...contentOf([
      ...(debrief.citations.length > 0 ? [heading(3, words.quotes)] : []),
      ...debrief.citations.map(
        ({ quote, title, headings }): Block => ({
          kind: 'quote',
          text: quote,
          from: [title, ...headingsIn(title, headings)].join(' › '),
        }),
      ),
    ]),
  ];
}

const limits = (results: Results, say: Catalogue): Content => [
  onNewPage(say.pack.notes.limits),
  ...bullets(limitsOf(results, say)),
];

/** One page, to be printed or copied. */
function form({ pack }: Catalogue): Content {
  const { form: title, formAbout, statement, scale, scaled, lined } = pack.notes;
  return [
    onNewPage(title),
    ...contentOf([
      note(formAbout),
      {
        kind: 'table',
        header: [statement, ...scale],
        shares: [5, 2, 2, 2, 2, 2],
        rows: scaled.map((text) => [text, ...scale.map((_, at) => `${at + 1}`)]),
      },
    ]),
    ...lined.flatMap((text) => [...contentOf([heading(3, text)]), ...writingLines(4)]),
  ];
}
