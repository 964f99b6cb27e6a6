import type { Activity } from 'botbuilder';

/** A file that somebody dropped into a chat. */
export interface DroppedFile {
  /** As the sender calls it: never a path, and shown only as plain text. */
  readonly name: string;
  /** Where it can be fetched for some minutes, without a token; absent where the bot is not given it. */
  readonly url?: string;
}

/** How Teams attaches a file in a personal chat, and how it names one that lies elsewhere. */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const REFERENCE = 'reference';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 4_096;

/** The files of a message; none for what Teams attaches by itself, such as the message as HTML. */
export function droppedFiles({ type, attachments }: Activity): readonly DroppedFile[] {
  if (type !== 'message' || !Array.isArray(attachments)) return [];
  return (attachments as readonly unknown[]).flatMap(fileOf);
}

function fileOf(attachment: unknown): readonly DroppedFile[] {
  const { contentType, name, content } = objectOf(attachment);
  if (contentType !== DOWNLOAD && contentType !== REFERENCE) return [];
  const { downloadUrl } = objectOf(content);
  const given = typeof name === 'string' && name.trim() !== '' ? name : 'file';
  const isUsable = typeof downloadUrl === 'string' && downloadUrl.length <= LONGEST_ADDRESS;
  return [{ name: given.slice(0, LONGEST_NAME), ...(isUsable && { url: downloadUrl }) }];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
