import type { ConfigProblem, Env } from './config-problem';

/** Where letters come from by themselves; null: from nowhere. */
export interface LetterSourceSettings {
  /** A folder of this machine. */
  readonly lettersFolder: string | null;
  readonly lettersDrive: DriveSettings | null;
}

/** A folder in a document library of SharePoint. */
export interface DriveSettings {
  /** Id of the library as Graph names it. */
  readonly drive: string;
  /** Path of the folder from the library's root, without slashes at its ends. */
  readonly folder: string;
}

interface Around {
  /** An application that SharePoint could know, unless its kind says that there is none. */
  readonly bot: { readonly kind: string };
  readonly fileHosts: readonly string[];
}

const DRIVE = 'UPHELD_LETTERS_DRIVE';
const DRIVE_FOLDER = 'UPHELD_LETTERS_DRIVE_FOLDER';

/** The settings of sources of letters; what is wrong goes to `problems`. */
export function readLetterSources(
  env: Env,
  around: Around,
  problems: ConfigProblem[],
): LetterSourceSettings {
  const folder = env['UPHELD_LETTERS_FOLDER'] ?? '';
  return {
    lettersFolder: folder === '' ? null : folder,
    lettersDrive: readDrive(env, around, problems),
  };
}

function readDrive(
  env: Env,
  { bot, fileHosts }: Around,
  problems: ConfigProblem[],
): DriveSettings | null {
  const refuse = (setting: string, message: string) => problems.push({ setting, message });
  const drive = env[DRIVE] ?? '';
  const folder = (env[DRIVE_FOLDER] ?? '').replace(/^\/+|\/+$/g, '');
  if (drive === '' && folder === '') return null;
  if (!/^[\w!-]{8,200}$/.test(drive))
    refuse(DRIVE, `${DRIVE} must be the id of a document library as Graph names it, such as b!...`);
  if (folder === '' || /["*:<>?|\\]|(?:^|\/)\.{1,2}(?:\/|$)/.test(folder))
    refuse(
      DRIVE_FOLDER,
      `${DRIVE_FOLDER} must be the path of one folder in the library, such as Ombudsman/Letters.`,
    );
  // Commands need no application, and a server without one listens to this machine alone.
  const hasApplication = bot.kind !== 'none' && bot.kind !== 'insecure-local';
  if (hasApplication && fileHosts.length === 0)
    refuse(
      'UPHELD_FILE_HOSTS',
      `UPHELD_FILE_HOSTS must name the host that the files of ${DRIVE} come from, such as contoso.sharepoint.com.`,
    );
  return { drive, folder };
}
