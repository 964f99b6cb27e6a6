import type { PublicationDay } from './publication-day';
import { simulateDay } from './simulate-day';

/** The day of the issue: 330 councils with 500 owners each. */
export const DAY: PublicationDay = {
  councils: 330,
  channels: 4,
  owners: 500,
  cardsAt: 1_800,
  questions: 2,
  reactsWithin: 1_200,
  instances: 2,
  unitsPerSecond: 20_000,
  tenantPerSecond: 30 / 1.02,
  connectorSeconds: 0.15,
  atOnce: 32,
  efforts: {
    send: { cpuMs: 3, units: 15 },
    question: { cpuMs: 3, units: 3 },
    acknowledgement: { cpuMs: 2, units: 15 },
  },
  seed: 330,
};

/** What was measured before the product was made faster. `DAY` has what it is meant to come to. */
const AT_FIRST: PublicationDay['efforts'] = {
  send: { cpuMs: 15, units: 49 },
  question: { cpuMs: 15, units: 118 },
  acknowledgement: { cpuMs: 17, units: 16 },
};

/**
 * What rows a and k of the benchmark say now: the processor with the client of Cosmos DB and a millisecond of the SDK of Teams, and
 * the units with what is taken away a day later.
 */
const NOW: PublicationDay['efforts'] = {
  send: { cpuMs: 11, units: 26 },
  question: { cpuMs: 11, units: 27 },
  acknowledgement: { cpuMs: 6, units: 20 },
};

const HEADS = [
  'efforts',
  'instances',
  'RU/s',
  'last digest',
  'last card',
  'turn p99',
  'waits for CPU',
  'for the database',
  'RU',
  'most of all for',
];

/** The table of `scale.md`. */
export function writeScale(): string {
  const rows = [
    ...[1, 2, 4, 8].map((instances) => line('at first', { ...DAY, instances, efforts: AT_FIRST })),
    line('at first', { ...DAY, instances: 4, efforts: AT_FIRST, unitsPerSecond: 5_000 }),
    ...[1, 2, 4, 8].map((instances) => line('now', { ...DAY, instances, efforts: NOW })),
    line('now', { ...DAY, instances: 4, efforts: NOW, unitsPerSecond: 5_000 }),
    ...[1, 2, 4].map((instances) => line('target', { ...DAY, instances })),
    line('target', { ...DAY, instances: 4, unitsPerSecond: 5_000 }),
  ];
  const all = [HEADS, HEADS.map(() => '---'), ...rows];
  return `${all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function line(efforts: string, day: PublicationDay): readonly string[] {
  const done = simulateDay(day);
  return [
    efforts,
    String(day.instances),
    day.unitsPerSecond.toLocaleString('en-GB'),
    time(done.lastDigest),
    time(done.lastCard),
    time(done.turnP99),
    time(done.instanceQueue),
    time(done.databaseQueue),
    `${(done.units / 1e6).toFixed(1)} million`,
    done.saturated,
  ];
}

function time(seconds: number): string {
  if (seconds < 1) return `${String(Math.round(1_000 * seconds))} ms`;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${String(Math.round(seconds / 60))} min`;
}
