import type { Read } from '../reading/read.ts';
import { createTelling, cuesOf } from './cues.ts';
import { createGather, createSigns, type Signs } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { Lens } from './lens.ts';
import type { Called, Noticer } from './noticed.ts';
import { type Weighed, weigh, weighUnlearned } from './weigh.ts';

/** The three that stand first are called even where everything seems to have been done well: what covers a lens weighs against it already. */
const fewest = 3;
/** From this likelihood on, a lens is taken for covered. */
const coveredFrom = 0.6;

/** Notices lenses by what was learned from accounts; the phrases and absences of the lens files help to choose the words that are quoted. */
export function createNoticer(lenses: readonly Lens[], learned: Learned): Noticer {
  const weighed = createWeigher(lenses, learned);
  const tellingFor = createTelling(learned);
  return (read) => {
    const { open, covered } = weighed(read);
    return {
      called: open.map(
        (one): Called => ({ lens: one.lens, score: one.score, cues: cuesOf(one, read, tellingFor(one.lens)) }),
      ),
      covered: covered.map(({ lens }) => lens),
    };
  };
}

/** A lens with all that was weighed, and what its file itself speaks to. */
export type Seen = Weighed & { readonly signs: Signs };

/** Every lens that may be raised, best first, and those that are covered, with all that was weighed. */
export function createWeigher(lenses: readonly Lens[], learned: Learned) {
  const gather = createGather(learned.vocabulary);
  const signsIn = createSigns(lenses);
  const known = { lenses: learned.lenses.filter(({ id }) => lenses.some((lens) => lens.id === id)) };
  return (read: Read): { open: Seen[]; covered: Seen[] } => {
    const weighed = weigh(gather(read), known);
    const ranked = signsIn(read.text)
      .map((signs) => ({
        ...(weighed.find(({ lens }) => lens === signs.lens) ?? weighUnlearned(signs, read.sentences, weighed.length)),
        signs,
      }))
      .sort((a, b) => b.score - a.score);
    const isOpen = ({ covered }: Seen, rank: number) => rank < fewest || covered < coveredFrom;
    return { open: ranked.filter(isOpen), covered: ranked.filter((one, rank) => !isOpen(one, rank)) };
  };
}
