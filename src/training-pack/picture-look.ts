/** How every picture looks: for a screen at the end of a hall. Colours are told apart by all who see colour differently, and by line and shape in black and white. */
export const look = {
  width: 1_200,
  height: 675,
  font: 'Atkinson Hyperlegible, Arial, sans-serif',
  ink: '#1B1B1B',
  faint: '#D5D5D5',
  room: '#0B4F8A',
  band: '#BBD5EA',
  facts: '#A8480F',
} as const;

/** The smallest text, in units of the picture. */
export const small = 21;

/** Half of its height, about, is how wide a letter is. */
export const lettersIn = (width: number, size: number): number => Math.max(4, Math.floor(width / (size * 0.54)));

/** Words on lines of at most so many letters; what takes more than `most` lines ends in '…'. A word that is longer than a line is broken. */
export function wrapped(text: string, letters: number, most: number): string {
  const lines: string[] = [];
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.join('\n');
  const kept = lines.slice(0, most);
  const end = kept.pop() ?? '';
  return [...kept, `${end.slice(0, letters - 1)}…`].join('\n');
}

export const title = (text: string, sub: string) => ({
  left: 30,
  top: 16,
  itemGap: 8,
  text: wrapped(text, lettersIn(look.width - 60, 34), 2),
  subtext: sub,
  textStyle: { fontSize: 34, lineHeight: 40, fontWeight: 'bold' as const, color: look.ink, fontFamily: look.font },
  subtextStyle: { fontSize: small, color: look.ink, fontFamily: look.font },
});

/** An axis from 0 to 100, or to how many there are. */
export const upwards = (name: string, max: number) => ({
  type: 'value' as const,
  min: 0,
  max,
  name,
  nameLocation: 'middle' as const,
  nameGap: 62,
  nameTextStyle: { fontSize: 22, color: look.ink, fontFamily: look.font },
  axisLabel: { fontSize: 22, color: look.ink, fontFamily: look.font },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: look.faint } },
});
