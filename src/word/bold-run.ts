import { TextRun, type IRunOptions } from 'docx';

/** Words in bold. */
export function boldRun(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}
