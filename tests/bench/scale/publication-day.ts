/** What one use case takes of an instance and of the database. */
export interface Effort {
  readonly cpuMs: number;
  readonly units: number;
}

/** A publication day, all that the simulation depends on. Times are in seconds from the moment of publication. */
export interface PublicationDay {
  readonly councils: number;
  /** Channels of each council that are told of letters. */
  readonly channels: number;
  /** People of each council who get a card in the morning of the same day. */
  readonly owners: number;
  /** When the cards of the owners are due. */
  readonly cardsAt: number;
  /** Questions that each owner asks; they also acknowledge their card once. */
  readonly questions: number;
  /** Mean time until somebody turns to what they were sent. */
  readonly reactsWithin: number;
  readonly instances: number;
  /** Request units that the database gives in a second. */
  readonly unitsPerSecond: number;
  /** Messages to one tenant in a second: what the connector allows, with our margin. */
  readonly tenantPerSecond: number;
  /** How long Teams takes for a message. */
  readonly connectorSeconds: number;
  /** Most messages of an instance that are on their way at the same time. */
  readonly atOnce: number;
  readonly efforts: Readonly<Record<'send' | 'question' | 'acknowledgement', Effort>>;
  readonly seed: number;
}

/** What limits a day. */
export type Saturated =
  | 'the pace of a council'
  | 'messages on their way'
  | 'the instances'
  | 'the database'
  | 'nothing';

export interface DayOutcome {
  /** Seconds from publication until the last channel has its digest. */
  readonly lastDigest: number;
  /** Seconds from their due moment until the last owner has the card. */
  readonly lastCard: number;
  /** Longest time that a message was due and not sent. */
  readonly oldestMessage: number;
  /** From a click or question until it is answered, of 99 in 100. */
  readonly turnP99: number;
  readonly sent: number;
  readonly turns: number;
  readonly units: number;
  /** When the last of all is done. */
  readonly ends: number;
  /** Longest time that a piece of work waited for the processor of its instance, and for the database. */
  readonly instanceQueue: number;
  readonly databaseQueue: number;
  /** What most of the waiting was for. */
  readonly saturated: Saturated;
}
