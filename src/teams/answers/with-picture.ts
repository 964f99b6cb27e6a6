import type { Activity, Attachment } from 'botbuilder';
import type { DrawPng, DrawProblem, PictureSize } from '../../app/ports/drawing';
import { failed, ok, type Result } from '../../domain/shared/result';
import { drawProblemText } from '../../present/pictures/present-picture';
import type { Reply, ReplyPicture } from '../../present/reply';
import { cardAttachment } from '../create-poster';

/** How pictures leave: who draws them, and in what form the client shows them. */
interface PictureSending {
  /** Undefined where nothing is drawn. */
  readonly draw: DrawPng | undefined;
  /** Teams lets people copy and save an attached image; the local client shows images within cards alone. */
  readonly form: 'attachment' | 'card';
}

/** Teams shows a picture of a message up to 1024 by 1024; smaller ones for pictures that would be too heavy. */
const SIZES: readonly PictureSize[] = [1024, 800, 640].map((side) => ({
  width: side,
  height: side,
}));

/**
 * Teams takes 1 MB of a picture. But what carries a message has its own limits, of 100 KB at the least, and in a message
 * a picture is a third larger.
 */
const MOST_BYTES = 66 * 1024;

/** A message with the picture that belongs to its words, or with a sentence that says why there is none. */
export async function withPicture(
  message: Partial<Activity>,
  reply: Reply,
  { draw, form }: PictureSending,
): Promise<Partial<Activity>> {
  if (reply.kind !== 'text' || !reply.picture) return message;
  const drawn = await pngOf(reply.picture, draw);
  if (!drawn.ok)
    return { ...message, text: `${message.text ?? ''}\n\n${drawProblemText(drawn.problem)}` };
  const url = `data:image/png;base64,${Buffer.from(drawn.value).toString('base64')}`;
  const attachment = form === 'card' ? inCard(reply.picture, url) : attached(reply.picture, url);
  return { ...message, attachments: [...(message.attachments ?? []), attachment] };
}

function attached({ name }: ReplyPicture, contentUrl: string): Attachment {
  return { contentType: 'image/png', contentUrl, name: `${name}.png` };
}

function inCard({ alt }: ReplyPicture, url: string): Attachment {
  return cardAttachment({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en-GB',
    fallbackText: alt,
    speak: alt,
    body: [{ type: 'Image', url, altText: alt, size: 'Stretch' }],
  });
}

async function pngOf(
  { svg }: ReplyPicture,
  draw: DrawPng | undefined,
): Promise<Result<Uint8Array, DrawProblem>> {
  if (!draw) return failed({ kind: 'no-renderer', detail: 'nothing is drawn here' });
  for (const size of SIZES) {
    const drawn = await draw(svg, size);
    if (!drawn.ok) return drawn;
    if (drawn.value.byteLength <= MOST_BYTES) return ok(drawn.value);
  }
  return failed({ kind: 'not-drawn', detail: 'too heavy for a message' });
}
