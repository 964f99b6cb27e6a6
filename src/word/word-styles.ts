import { LineRuleType, type IStylesOptions } from 'docx';

const FONT = 'Arial';
/** Colour that is read on white by everybody: dark blue. */
const INK = '1F3864';

/** Styles by their built-in names, so that Word's own navigation and whoever restyles the document find them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      // Without the rule LibreOffice takes the height as exact, and cuts pictures down to one line.
      paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 40, bold: true, color: INK } },
    heading1: {
      run: { font: FONT, size: 30, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    footnoteText: { run: { font: FONT, size: 20 } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 22 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'ToWrite',
      name: 'To be written',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 240 },
        border: { left: { style: 'single', size: 24, space: 8, color: 'B45309' } },
      },
    },
  ],
};
