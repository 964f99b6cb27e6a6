/** Work that somebody waits for: each is a span, and its length goes into `upheld.<name>.duration`. */
export type SpanName = 'turn' | 'request' | 'post';

export type CounterName = 'answers' | 'deliveries';

/** Read whenever figures are sent. */
export type GaugeName = 'queue.age' | 'scheduler.lag';

/**
 * What may be said of something: words of our own code, such as the kind of a request or a state. There is no place for
 * anything that a person wrote, nor for who it was.
 */
export interface Labels {
  readonly kind?: string;
  readonly outcome?: string;
  readonly state?: string;
  readonly status?: number;
}

/** Where measurements go. Nothing here ever fails or waits. */
export interface Telemetry {
  /** Does the work within a span; what it throws is thrown on, and counted as `failed`. */
  measure<T>(name: SpanName, work: () => Promise<T>, label: (done: T) => Labels): Promise<T>;
  count(name: CounterName, labels: Labels): void;
  /** `read` gives seconds; undefined: nothing is known. */
  watch(name: GaugeName, read: () => number | undefined): void;
}

/** For installations that send no measurements. */
export const SILENT: Telemetry = {
  measure: (_name, work) => work(),
  count: () => undefined,
  watch: () => undefined,
};
