import type { NoFile } from '../../app/report/file/report-for-file';

/** Why an offered file is not in the person's OneDrive. */
export type FileTrouble =
  | NoFile
  | 'declined'
  | 'damaged'
  | 'old'
  | 'taken'
  | 'not-listed'
  | 'too-large'
  | 'expired'
  | 'too-slow'
  | 'unreachable'
  | 'no-writer';

const AGAIN = 'Write **draft our annual report** for a new offer.';

/** What is said in the place of an offer that came to nothing, or is over. */
export const FILE_TROUBLE: Readonly<Record<FileTrouble, string>> = {
  declined: `No file was sent. ${AGAIN}`,
  damaged: `This offer cannot be read, and no file was sent. ${AGAIN}`,
  old: `This offer is more than a day old, and no file was sent. ${AGAIN}`,
  taken: 'This offer was accepted before; the file is sent once.',
  'not-yours':
    'No file was sent: the report is that of another council, or this is no personal chat.',
  changed: `What is held has changed since that draft, and no file was sent. ${AGAIN}`,
  'not-listed':
    'No file was sent: Teams named a place for it that nobody allowed. An administrator can add its host to UPHELD_FILE_HOSTS.',
  'too-large': 'No file was sent: it is too large.',
  expired: `No file was sent: the place that Teams gave for it is no longer there. ${AGAIN}`,
  'too-slow': `No file was sent: your OneDrive did not answer in time. ${AGAIN}`,
  unreachable: `No file was sent: your OneDrive could not be reached. ${AGAIN}`,
  'no-writer': 'No file was sent: no Word document can be written here.',
};

/** What stands above a file that was sent. */
export const FILE_SENT = 'The draft is in your OneDrive.';
