/** How cards are drawn: as in Teams on a wide screen, in its two themes. */
export type Theme = 'light' | 'dark';

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  /** Backgrounds of containers. */
  readonly grounds: Readonly<
    Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>
  >;
}

/** Colours near to those of Teams' themes. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#e0e0e0',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835b00',
    attention: '#c4314b',
    grounds: {
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
    },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#424242',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    grounds: {
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#0d2e0d',
      warning: '#463100',
      attention: '#3e1f25',
    },
  },
};

/** The settings that the renderer takes. Sizes are those that Teams has published for its cards. */
export function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const styles = { default: palette.card, ...palette.grounds };
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Source Sans 3", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: Object.fromEntries(
      Object.entries(styles).map(([name, backgroundColor]) => [
        name,
        { backgroundColor, foregroundColors: colours(palette) },
      ]),
    ),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
    textBlock: { headingLevel: 2 },
    textStyles: {
      heading: { size: 'default', weight: 'bolder' },
      columnHeader: { weight: 'bolder' },
    },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { weight: 'default', suffix: ' *' } },
    },
  };
}

function colours({ text, subtle, accent, good, warning, attention }: Palette): object {
  const named = { default: text, dark: text, light: text, accent, good, warning, attention };
  return Object.fromEntries(
    Object.entries(named).map(([name, colour]) => [
      name,
      { default: colour, subtle: name === 'default' ? subtle : colour },
    ]),
  );
}
