import type { CounterName, GaugeName, SpanName } from '../app/telemetry/telemetry';

interface Measured<Name> {
  readonly name: Name;
  readonly about: string;
}

/** Each gives a span of this name and a histogram of milliseconds. */
export const SPANS: readonly Measured<SpanName>[] = [
  { name: 'turn', about: 'From the request of Teams to its answer.' },
  { name: 'request', about: 'What somebody asked for, from the decoded request to its outcome.' },
  {
    name: 'post',
    about: 'One attempt to post or change a message that nobody asked for just now.',
  },
];

export const COUNTERS: readonly Measured<CounterName>[] = [
  { name: 'answers', about: 'Questions, by whether and how they were answered.' },
  {
    name: 'deliveries',
    about: 'Writes to the ledger of deliveries, by the state that they leave.',
  },
];

/** In seconds. */
export const GAUGES: Readonly<Record<GaugeName, { readonly about: string }>> = {
  'queue.age': { about: 'How long the longest waiting delivery could have been sent.' },
  'scheduler.lag': { about: 'How long the next tick of the scheduler is overdue.' },
};

/** The name that a measurement goes by wherever it is sent. */
export function metricName(name: SpanName | CounterName | GaugeName, what?: 'duration'): string {
  return ['upheld', name, ...(what ? [what] : [])].join('.');
}

/** Every metric that is sent. */
export function metricNames(): readonly string[] {
  return [
    ...SPANS.map(({ name }) => metricName(name, 'duration')),
    ...COUNTERS.map(({ name }) => metricName(name)),
    ...(Object.keys(GAUGES) as GaugeName[]).map((name) => metricName(name)),
  ];
}
