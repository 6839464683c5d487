import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const font = (weight: string): string =>
  resolve(`@expo-google-fonts/atkinson-hyperlegible/${weight}/AtkinsonHyperlegible_${weight}.ttf`);

/** A picture as pixels, 2400 wide, in a font of our own: what the machine has installed does not matter. */
export async function pngOf(svg: string): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: 2_400 },
    background: '#FFFFFF',
    font: {
      fontFiles: [font('400Regular'), font('700Bold')],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible',
    },
  });
  return drawn.render().asPng();
}
