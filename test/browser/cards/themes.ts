/** How a client of Teams looks: what Microsoft's package is told, and the colours of what it leaves to the page. */
export type Theme = {
  readonly name: 'light' | 'dark' | 'contrast';
  readonly colours: Readonly<Record<string, string>>;
  readonly host: object;
};

type Colours = {
  readonly page: string;
  readonly card: string;
  readonly emphasis: string;
  readonly attention: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly line: string;
};

/** In the manner of Teams in each of its three looks. */
export const themes: readonly [Theme, Theme, Theme] = [
  themed('light', {
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    attention: '#fdf3f4',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    onAccent: '#ffffff',
    line: '#d1d1d1',
  }),
  themed('dark', {
    page: '#141414',
    card: '#292929',
    emphasis: '#333333',
    attention: '#3f1011',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#7f85f5',
    onAccent: '#000000',
    line: '#666666',
  }),
  themed('contrast', {
    page: '#000000',
    card: '#000000',
    emphasis: '#000000',
    attention: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#1aebff',
    onAccent: '#000000',
    line: '#ffffff',
  }),
];

function themed(name: Theme['name'], colours: Colours): Theme {
  const colour = { default: colours.text, subtle: colours.subtle };
  const foregroundColors = Object.fromEntries(
    ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'].map((kind) => [kind, colour]),
  );
  const styled = (backgroundColor: string) => ({ backgroundColor, borderColor: colours.line, foregroundColors });
  return {
    name,
    colours,
    host: {
      fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      supportsInteractivity: true,
      containerStyles: {
        default: styled(colours.card),
        emphasis: styled(colours.emphasis),
        attention: styled(colours.attention),
      },
      actions: {
        maxActions: 6,
        spacing: 'default',
        buttonSpacing: 8,
        actionsOrientation: 'horizontal',
        actionAlignment: 'left',
        showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      },
    },
  };
}

/** What Teams draws itself: buttons that go on to the next line, and inputs. */
export const styles = `
  body { margin: 0; background: var(--page); }
  main { background: var(--card); color: var(--text); box-sizing: border-box; border: 1px solid var(--line); }
  main, main * { font-family: 'Segoe UI', 'DejaVu Sans', sans-serif; }
  .ac-actionSet { flex-wrap: wrap; gap: 8px 0; }
  .ac-actionSet > *, .ac-pushButton { max-width: 100%; }
  .ac-pushButton { font-size: 14px; font-weight: 600; padding: 6px 12px; border: 1px solid var(--line); border-radius: 4px;
    background: var(--card); color: var(--text); white-space: normal; overflow-wrap: anywhere; }
  .ac-pushButton.style-positive, .ac-pushButton.primary { background: var(--accent); color: var(--onAccent); border-color: var(--accent); }
  .ac-input { box-sizing: border-box; width: 100%; font-size: 14px; padding: 6px 8px; border: 1px solid var(--line); border-radius: 4px;
    background: var(--card); color: var(--text); }
  textarea.ac-input { min-height: 64px; resize: none; }
  .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0; }
  :focus-visible { outline: 2px solid var(--accent); }
`;
