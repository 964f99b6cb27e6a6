/** A message of a channel, with what matters of it here. */
export interface GraphMessage {
  readonly id: string;
  /** When it was posted, by the clock of Teams. */
  readonly createdAt: string;
  /** The application that posted it; null: somebody else, or nobody knows. */
  readonly application: string | null;
  readonly deleted: boolean;
  /** The text of its cards; undefined where a card is named, but not what stands in it. */
  readonly cards: string | undefined;
}

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

/** A message as Graph lists it; undefined where it is none that we can read. */
export function readGraphMessage(value: unknown): GraphMessage | undefined {
  const { id, createdDateTime, deletedDateTime, from, attachments } = loose(value);
  if (typeof id !== 'string' || id === '') return undefined;
  if (typeof createdDateTime !== 'string' || Number.isNaN(Date.parse(createdDateTime)))
    return undefined;
  const application = loose(loose(from)['application'])['id'];
  return {
    id,
    createdAt: new Date(createdDateTime).toISOString(),
    application: typeof application === 'string' ? application : null,
    deleted: typeof deletedDateTime === 'string',
    cards: textOf(attachments),
  };
}

function textOf(attachments: unknown): string | undefined {
  if (attachments === undefined || attachments === null) return '';
  if (!Array.isArray(attachments)) return undefined;
  const contents = attachments.map((attachment) => loose(attachment)['content']);
  return contents.every((content) => typeof content === 'string') ? contents.join('\n') : undefined;
}
