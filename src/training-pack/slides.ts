import type { Catalogue } from '../language/catalogue.ts';
import { sealed } from '../record/sealed.ts';
import type { Results } from '../training/view.ts';
import { headingsIn } from '../words/sources.ts';
import { createDeck } from './deck.ts';
import { driftSvg } from './drift-svg.ts';
import { hasPicture, inBrief, inWords } from './in-words.ts';
import { limitsOf } from './limits-of.ts';
import { pngOf } from './png.ts';
import { runningOrder } from './running-order.ts';
import { slideLanguage } from './slide-language.ts';
import { paragraphs, stageSlides } from './stage-slides.ts';

/** What is shown to a room from beginning to end, with what to say under each slide. Of an exercise that nobody ran, all but the room's picture. */
export async function slidesPptx(results: Results, say: Catalogue): Promise<Buffer> {
  const { exercise, debrief } = results;
  const words = say.pack.notes;
  const deck = createDeck(exercise.title, say);
  const order = runningOrder(exercise);
  const whenIs = (what: 'welcome' | 'debrief' | 'feedback'): string => {
    const part = order.find((one) => one.what === what);
    return part ? words.minutes(part.from, part.to) : '';
  };
  const listed = (texts: readonly string[], size = 24) => texts.map((text) => [{ text, size, bullet: true }]);

  deck.text({
    title: exercise.title,
    units: [
      ...paragraphs(exercise.about, 28),
      ...(exercise.kind === 'scenario' ? paragraphs(say.training.from[exercise.from], 22) : []),
    ],
    notes: `${whenIs('welcome')} ${words.needs.join(' ')}`,
  });
  deck.text({ title: words.how, units: listed(words.hows, 26), notes: `${whenIs('welcome')} ${words.stepOut}` });
  for (const part of order)
    if (part.what === 'stage') for (const slide of stageSlides(exercise, part, say)) deck.text(slide);

  const told = inWords(results, say);
  const late = whenIs('debrief');
  if (hasPicture(results))
    deck.picture({
      title: words.drift,
      png: await pngOf(await driftSvg(results, say)),
      alt: words.alt(inBrief(results, say)),
      notes: [`${late} ${words.driftNotes}`, ...told].join('\n'),
    });
  if (exercise.kind === 'scenario') {
    deck.text({ title: words.outcome, units: paragraphs(exercise.outcome, 24), notes: `${late} ${words.noBlame}` });
    deck.text({ title: words.points, units: listed(exercise.debrief.points), notes: late });
  } else {
    deck.text({
      title: say.training.learn,
      units: [...paragraphs(exercise.learn, 24), [{ text: say.training.source(exercise.source), size: 20 }]],
      notes: late,
    });
  }
  for (const [at, text] of debrief.questions.entries())
    deck.text({
      title: words.question(at + 1),
      units: [[{ text, size: 36 }]],
      notes: `${late} ${words.questionNotes}`,
    });
  for (const [at, { quote, title, headings }] of debrief.citations.entries())
    deck.text({
      title: words.quote(at + 1),
      units: [
        [
          { text: `“${quote}”`, size: 28 },
          { text: [title, ...headingsIn(title, headings)].join(' › '), size: 20 },
        ],
      ],
      notes: late,
    });
  deck.text({ title: words.limits, units: listed(limitsOf(results, say), 22), notes: late });
  deck.text({
    title: words.form,
    units: listed([...words.scaled, ...words.lined], 26),
    notes: `${whenIs('feedback')} ${words.feedbackNotes}`,
  });
  return sealed(await deck.bytes(), results.at, slideLanguage(say.locale));
}
