/** What a button on a card can do to a remedy; each is a move. */
export const MOVE_VERBS = [
  'acknowledge',
  'confirm',
  'take-over',
  'decline',
  'done',
  'request-time',
  'pass-on',
  'not-mine',
  'accept',
  'extend',
  'refuse-time',
  'assign',
  'not-complied',
  'reopen',
  'withdraw',
] as const;

/** What a button on a card can do with a file that was dropped into a chat. */
export const UPLOAD_VERBS = ['upload-import', 'upload-hold', 'upload-cancel'] as const;

/** What a button on a card can decide about a duty of the Monitoring Officer. */
export const DUTY_VERBS = [
  'duty-taken',
  'duty-reported',
  'duty-not-needed',
  'duty-deferred',
  'duty-reopened',
] as const;

/** What a button can do on the card of the self-assessment against the Code. */
export const CODE_VERBS = ['code-assess', 'code-confirm', 'code-next'] as const;

export type CodeButton = (typeof CODE_VERBS)[number];
/** What a button on a contributor's card can do. */
export const SIGN_OFF_VERBS = ['sign-off-submit', 'sign-off-approve'] as const;

/** What a button on a card can do. Everything else that arrives as a verb is refused. */
export const VERBS = [
  'ask',
  'edition',
  'remedy',
  'round',
  'duty',
  ...UPLOAD_VERBS,
  ...DUTY_VERBS,
  ...CODE_VERBS,
  ...SIGN_OFF_VERBS,
  ...MOVE_VERBS,
] as const;

export type Verb = (typeof VERBS)[number];

export type MoveButton = (typeof MOVE_VERBS)[number];

/** Whether a button moves a remedy. */
export function isMoveButton(verb: Verb): verb is MoveButton {
  return MOVE_VERBS.some((one) => one === verb);
}

/** Whether a value from the wire is one of our verbs. */
export function isVerb(value: unknown): value is Verb {
  return VERBS.some((verb) => verb === value);
}
