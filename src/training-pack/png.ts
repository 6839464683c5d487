import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fonts = [
  require.resolve('@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf'),
  require.resolve('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf'),
];

/** A picture as pixels, 2400 wide, in a font of our own: what the machine has installed does not matter. */
export async function pngOf(svg: string): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: 2_400 },
    background: '#FFFFFF',
    font: {
      fontFiles: fonts,
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible',
    },
  });
  return drawn.render().asPng();
}
