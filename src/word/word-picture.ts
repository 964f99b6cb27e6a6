import { ImageRun, Paragraph } from 'docx';
import type { DrawnPicture } from '../app/ports/report';
import type { ReportPicture } from '../domain/report/model/annual-report';
import { textOf } from '../domain/report/model/sentence';

/** As wide as the text of an A4 page, in points of the screen. */
const WIDTH = 600;

/** A picture with its alternative text, its caption and its source; without the picture, where none was drawn, a sentence. */
export function pictureParagraphs(
  picture: ReportPicture,
  drawn: DrawnPicture | undefined,
): readonly Paragraph[] {
  const title = textOf(picture.title);
  const caption = new Paragraph({
    style: 'Caption',
    text: `Picture ${picture.number}: ${title}. ${textOf(picture.source)}`,
  });
  if (drawn === undefined)
    return [caption, new Paragraph({ text: 'This picture could not be drawn here.' })];
  const { png, width, height, alt } = drawn;
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
    altText: { name: `Picture ${picture.number}`, title, description: alt },
  });
  return [new Paragraph({ children: [image], keepNext: true }), caption];
}
