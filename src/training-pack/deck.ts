import pptxgen from 'pptxgenjs';
import type { Catalogue } from '../language/catalogue.ts';
import { clean } from '../record/clean.ts';
import { type Line, room, slidesOf, type Unit } from './slide-text.ts';

// Its types say that the class is inside what is imported; when it runs, it is what is imported.
const Presentation = pptxgen as unknown as typeof pptxgen.default;

/** A slide whose text is as long as it is: it goes on to the next slide where it must. `notes`: what whoever speaks reads. */
export type TextSlide = { readonly title: string; readonly units: readonly Unit[]; readonly notes: string };

const ink = '1B1B1B';
const wide = { x: 0.7, w: 11.93 };
const heading = {
  ...wide,
  y: 0.35,
  h: 1.05,
  align: 'left',
  valign: 'middle',
  bold: true,
  color: ink,
  fontFace: 'Arial',
} as const;

/** Slides, 16 by 9, with real titles, which a screen reader can go along. */
export function createDeck(title: string, say: Catalogue) {
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.author = 'Second Look';
  deck.company = 'Second Look';
  deck.title = clean(title);
  deck.subject = say.pack.notReal;
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  const foot = {
    text: {
      text: say.pack.notReal,
      options: { ...wide, y: 6.92, h: 0.4, fontSize: 14, color: '4A4A4A', fontFace: 'Arial' },
    },
  };
  const titled = {
    placeholder: { options: { name: 'title', type: 'title', ...heading, fontSize: 32 }, text: '' },
  } as const;
  const body = {
    name: 'body',
    type: 'body',
    ...wide,
    y: 1.55,
    h: 5.25,
    valign: 'top',
    align: 'left',
    margin: 0,
    color: ink,
    fontFace: 'Arial',
    fontSize: 24,
  } as const;
  const slideNumber = { x: 12.3, y: 6.92, w: 0.7, h: 0.4, fontSize: 14, color: '4A4A4A', fontFace: 'Arial' };
  const look = { background: { color: 'FFFFFF' }, slideNumber };
  deck.defineSlideMaster({
    title: 'TEXT',
    ...look,
    objects: [titled, { placeholder: { options: body, text: '' } }, foot],
  });
  deck.defineSlideMaster({ title: 'PICTURE', ...look, objects: [titled, foot] });

  const begin = (master: string, text: string, notes: string) => {
    const slide = deck.addSlide({ masterName: master });
    // Two lines of the larger size, three of the smaller.
    slide.addText(clean(text), {
      placeholder: 'title',
      fontSize: text.length > 90 ? 24 : 32,
      lang: say.locale,
    });
    slide.addNotes(clean(notes));
    return slide;
  };

  return {
    text({ title: name, units, notes }: TextSlide): void {
      const pages = slidesOf(units.map((unit) => unit.map((line) => ({ ...line, text: clean(line.text).trim() }))));
      pages.forEach((lines, at) => {
        const slide = begin('TEXT', at === 0 ? name : `${name} ${say.pack.notes.onward(at + 1)}`, notes);
        slide.addText(lines.flatMap(runsOf), { placeholder: 'body', lang: say.locale });
      });
    },
    /** `png`: 16 by 9. `alt`: what it shows, in words. */
    picture({ title: name, png, alt, notes }: { title: string; png: Buffer; alt: string; notes: string }): void {
      const slide = begin('PICTURE', name, notes);
      const h = 5.5;
      slide.addImage({
        data: `image/png;base64,${png.toString('base64')}`,
        altText: clean(alt),
        objectName: 'Picture',
        x: (13.33 - (h * 16) / 9) / 2,
        y: 1.38,
        w: (h * 16) / 9,
        h,
      });
    },
    async bytes(): Promise<Buffer> {
      const written = await deck.write({ outputType: 'nodebuffer' });
      return Buffer.from(written as Uint8Array);
    },
  };
}

const runsOf = ({ text, size, bold, bullet }: Line) =>
  text.split('\n').map((line) => ({
    text: line,
    options: {
      fontSize: size,
      bold: bold ?? false,
      breakLine: true,
      paraSpaceAfter: room.gap,
      ...(bullet ? { bullet: { indent: 22 } } : {}),
    },
  }));
