import type { AuthorityType } from '../../domain/facts/authority';
import type { Measure, ServiceArea } from '../../domain/facts/measure';
import { SERVICE_NAMES } from '../../domain/facts/service-names';
import type { Metric } from '../../domain/question/query';

/** The words for one measure. `say` makes a sentence without its full stop from a value that is already written out. */
interface MeasureWords {
  readonly name: string;
  /** After a value with counts: `3 upheld of 8 investigations`. */
  readonly counts?: (part: string | undefined, base: string | undefined) => string | undefined;
  readonly say: (value: string, isOne: boolean) => string;
}

const WORDS: Readonly<Record<Measure, MeasureWords>> = {
  uphold_rate: {
    name: 'Uphold rate',
    counts: (part, base) => part && base && `${part} upheld of ${some(base, 'investigation')}`,
    say: (value) => `${value} of the complaints that the Ombudsman investigated were upheld`,
  },
  upheld: {
    name: 'Complaints upheld',
    counts: (_, base) => base && `of ${some(base, 'investigation')}`,
    say: (value, isOne) => `${value} ${isOne ? 'complaint was' : 'complaints were'} upheld`,
  },
  not_upheld: {
    name: 'Complaints not upheld',
    counts: (_, base) => base && `of ${some(base, 'investigation')}`,
    say: (value, isOne) =>
      `${value} ${isOne ? 'complaint was' : 'complaints were'} investigated and not upheld`,
  },
  investigations: {
    name: 'Investigations',
    say: (value, isOne) =>
      `The Ombudsman carried out ${value} ${isOne ? 'investigation' : 'investigations'}`,
  },
  upheld_per_100k: {
    name: 'Upheld decisions per 100,000 residents',
    counts: (part) => part && `${part} upheld in all`,
    say: (value) => `There were ${value} upheld decisions per 100,000 residents`,
  },
  compliance_rate: {
    name: 'Compliance rate',
    counts: (_, base) => base && some(base, 'compliance outcome'),
    say: (value) =>
      `In ${value} of cases the Ombudsman was satisfied that its recommendations had been carried out`,
  },
  compliance_outcomes: {
    name: 'Compliance outcomes',
    say: (value, isOne) =>
      `The Ombudsman recorded ${value} compliance ${isOne ? 'outcome' : 'outcomes'}`,
  },
  late_remedies: {
    name: 'Late remedies',
    say: (value, isOne) => `Remedies were carried out late in ${value} ${isOne ? 'case' : 'cases'}`,
  },
  satisfactory_rate: {
    name: 'Satisfactory remedy rate',
    counts: (part, base) => part && base && `${part} of ${some(base, 'upheld decision')}`,
    say: (value) =>
      `In ${value} of upheld cases a satisfactory remedy had been provided before the complaint reached the Ombudsman`,
  },
  satisfactory_count: {
    name: 'Satisfactory remedies',
    counts: (_, base) => base && `of ${some(base, 'upheld decision')}`,
    say: (value, isOne) =>
      `In ${value} upheld ${isOne ? 'case' : 'cases'} a satisfactory remedy had been provided before the complaint reached the Ombudsman`,
  },
  received: {
    name: 'Complaints and enquiries received',
    say: (value, isOne) =>
      `The Ombudsman received ${value} ${isOne ? 'complaint or enquiry' : 'complaints and enquiries'}`,
  },
  decisions: {
    name: 'Decisions made',
    say: (value, isOne) => `The Ombudsman made ${value} ${isOne ? 'decision' : 'decisions'}`,
  },
  response_days: {
    name: 'Response time',
    say: (value) => `Answers to the Ombudsman's enquiries took ${value} on average`,
  },
  public_reports: {
    name: 'Public reports',
    say: (value, isOne) => `The Ombudsman issued ${value} public ${isOne ? 'report' : 'reports'}`,
  },
};

/** `1 investigation`, `8 investigations`. */
function some(count: string, thing: string): string {
  return `${count} ${count === '1' ? thing : `${thing}s`}`;
}

/** The words for a measure. */
export function wordsFor(measure: Measure): MeasureWords {
  return WORDS[measure];
}

/** The name of what was asked about. */
export function metricName(metric: Metric): string {
  return metric === 'overview' ? 'The three key statistics' : WORDS[metric].name;
}

const NO_CASES: Readonly<Partial<Record<Measure, string>>> = {
  compliance_rate: 'No recommendations were due for compliance in this period',
  compliance_outcomes: 'No recommendations were due for compliance in this period',
  late_remedies: 'No recommendations were due for compliance in this period',
  satisfactory_rate: 'The Ombudsman did not uphold any complaints in this period',
  satisfactory_count: 'The Ombudsman did not uphold any complaints in this period',
};

/** What a document says where there was nothing to count: the Ombudsman's fixed phrases. */
export function noCasesWords(measure: Measure): string {
  return NO_CASES[measure] ?? 'The Ombudsman carried out no investigations in this period';
}

/** A service category as the Ombudsman writes it. */
export function serviceName(service: ServiceArea): string {
  return SERVICE_NAMES[service];
}

/** A service category to stand within a sentence: `adult care services`. */
export function serviceWords(service: ServiceArea): string {
  return SERVICE_NAMES[service].replace(/^./, (letter) => letter.toLowerCase());
}

const TYPES: Readonly<Partial<Record<AuthorityType, string>>> = {
  metropolitan: 'metropolitan boroughs',
  unitary: 'unitary councils',
  district: 'district councils',
  county: 'county councils',
  london: 'London boroughs',
};

/** The authorities of a type, in the plural; undefined for types that have no average. */
export function typeName(type: AuthorityType): string | undefined {
  return TYPES[type];
}
