import type { Activity, Attachment } from 'botbuilder';
import type { WantedReport } from '../../app/report/file/report-for-file';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const LONGEST_ADDRESS = 4_096;

/** What an offered file is: the version of a draft, and when and as which offer it was made. */
export interface OfferContext extends WantedReport {
  /** One offer is taken once. */
  readonly offer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Asks whether a file may be put into the person's OneDrive: Teams lets bots send files in no other way. */
export function consentCard(name: string, size: number, context: OfferContext): Attachment {
  const content = {
    description: 'The draft of our annual report, as a Word file to be edited.',
    sizeInBytes: size,
    acceptContext: context,
    declineContext: context,
  };
  return { contentType: CONSENT, name, content };
}

/** Where a file was put, as Teams says it. */
export interface PutFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** Shows a file that was sent. */
export function sentCard({ name, contentUrl, uniqueId, fileType }: PutFile): Attachment {
  return { contentType: INFO, name, contentUrl, content: { uniqueId, fileType } };
}

/** What somebody said to an offer. */
export type Consent =
  | { readonly action: 'decline' }
  | {
      readonly action: 'accept';
      readonly context: OfferContext;
      readonly uploadUrl: string;
      readonly file: PutFile;
    };

/** Whether an activity answers an offer of a file. */
export function isFileConsent({ type, name }: Activity): boolean {
  return type === 'invoke' && name === 'fileConsent/invoke';
}

/** The answer to an offer; undefined for one that is damaged. It names things, and proves nothing. */
export function decodeConsent({ value }: Activity): Consent | undefined {
  const { action, context, uploadInfo } = fieldsOf(value);
  if (action === 'decline') return { action };
  const offered = contextOf(fieldsOf(context));
  const { uploadUrl, contentUrl, name, uniqueId, fileType } = fieldsOf(uploadInfo);
  if (action !== 'accept' || offered === undefined || !isAddress(uploadUrl)) return undefined;
  const file = {
    name: text(name, 'report.docx'),
    contentUrl: text(contentUrl, ''),
    uniqueId: text(uniqueId, ''),
    fileType: text(fileType, 'docx'),
  };
  return { action, context: offered, uploadUrl, file };
}

function contextOf({
  authority,
  period,
  version,
  offer,
  at,
}: Readonly<Record<string, unknown>>): OfferContext | undefined {
  const isWhole =
    isShort(authority) &&
    isShort(period) &&
    isShort(offer) &&
    typeof version === 'number' &&
    typeof at === 'number';
  return isWhole ? { authority, period, version, offer, at } : undefined;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ADDRESS;
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.length <= LONGEST_ADDRESS ? value : otherwise;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
