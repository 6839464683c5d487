/** Words of one size. `size`: points. */
export type Line = { readonly text: string; readonly size: number; readonly bold?: boolean; readonly bullet?: boolean };

/** Lines that stay on one slide, if they fit on one. */
export type Unit = readonly Line[];

/** The room for words on a slide, in points; and what a line leaves below it. */
export const room = { width: 860, height: 365, gap: 10 } as const;

/** How high a line comes out. On the safe side: an Arial letter is just under half as wide as it is high. */
export const heightOf = ({ text, size }: Line): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * 0.48) / (room.width * 0.95))), 0) *
    size *
    1.2 +
  room.gap;

/** Spreads lines over as few slides as hold them, and about evenly, so that no slide has one last sentence. Nothing is left out. */
export function slidesOf(units: readonly Unit[]): Line[][] {
  const fitting = units.flatMap((unit) => (tall(unit) <= room.height ? [unit] : unit.flatMap(cut)));
  const even = fitting.reduce((sum, unit) => sum + tall(unit), 0);
  const target = even / Math.ceil(even / room.height);
  const slides: Line[][] = [];
  for (const unit of fitting) {
    const last = slides.at(-1);
    const used = last ? tall(last) : room.height;
    if (last && used + tall(unit) <= room.height && used + tall(unit) / 2 <= target) last.push(...unit);
    else slides.push([...unit]);
  }
  return slides;
}

const tall = (unit: Unit): number => unit.reduce((sum, line) => sum + heightOf(line), 0);

/** A line that is higher than a slide, in parts that are not: between sentences, or between words where a sentence is that long. */
function cut(line: Line): Unit[] {
  const parts = Math.ceil(heightOf(line) / (room.height * 0.9));
  if (parts === 1) return [[line]];
  const most = line.text.length / parts;
  const sentences = line.text.split(/(?<=[.!?…][”’"']?)\s+/);
  const pieces = sentences.flatMap((one) => (one.length > most ? one.split(/\s+/) : [one]));
  const texts: string[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    if (last === undefined || last.length + piece.length / 2 > most) texts.push(piece);
    else texts[texts.length - 1] = `${last} ${piece}`;
  }
  return texts.map((text) => [{ ...line, text }]);
}
