import type { EChartsOption } from 'echarts';
import type { Catalogue } from '../language/catalogue.ts';
import { clean } from '../record/clean.ts';
import type { Results } from '../training/view.ts';
import { comparedOption } from './compared-option.ts';
import { driftOption } from './drift-option.ts';
import { hasPicture, inWords } from './in-words.ts';
import { look, title, wrapped } from './picture-look.ts';

export type Pictured = Pick<Results, 'exercise' | 'picture' | 'compared'>;

/** The room as a picture for a slide, 1200 by 675, which also says in words what it shows. Where there is nobody to show, it says that and no more. */
export async function driftSvg(results: Pictured, say: Catalogue): Promise<string> {
  // A second of loading, which a start need not wait for.
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height: look.height });
  try {
    chart.setOption(optionOf(results, say));
    return told(numbered(chart.renderToSVGString()), results, say);
  } finally {
    chart.dispose();
  }
}

function optionOf({ exercise, picture, compared }: Pictured, say: Catalogue): EChartsOption {
  if (hasPicture({ picture, compared })) {
    if (exercise.kind === 'scenario') return driftOption(exercise, picture, say);
    if (compared && compared.kind !== 'too-few') return comparedOption(exercise.title, compared, say);
  }
  const heading = title(exercise.title, wrapped(say.pack.picture.nothing, 60, 3));
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    title: { ...heading, itemGap: 40, subtextStyle: { ...heading.subtextStyle, fontSize: 30, lineHeight: 40 } },
  };
}

/** The library numbers its parts on from one picture to the next; here each begins anew, so that the same room gives the same picture. */
function numbered(svg: string): string {
  const seen = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+-[a-z]+-?\d+/g, (id) => {
    const known = seen.get(id) ?? `part-${seen.size}`;
    seen.set(id, known);
    return known;
  });
}

/** With a name and a description, as a screen reader reads them. */
function told(svg: string, results: Pictured, say: Catalogue): string {
  const words = inWords(results, say).join(' ') || say.pack.picture.nothing;
  const name = `${results.exercise.title}: ${say.pack.picture.title}`;
  return svg.replace(
    /<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg role="img" aria-labelledby="picture-title picture-words" xml:lang="${say.locale}" ${attributes}>` +
      `<title id="picture-title">${escaped(name)}</title><desc id="picture-words">${escaped(words)}</desc>`,
  );
}

const escaped = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
