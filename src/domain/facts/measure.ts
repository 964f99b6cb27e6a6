/**
 * What the letters, the statistics pages and the committee reports measure.
 * Formulas (guidance on interpreting the statistics): uphold rate = upheld / investigations;
 * satisfactory rate = satisfactory / upheld; compliance rate = satisfied (late included) / outcomes.
 */
export const MEASURES = [
  'uphold_rate',
  'upheld',
  'not_upheld',
  'investigations',
  'upheld_per_100k',
  'compliance_rate',
  'compliance_outcomes',
  'late_remedies',
  'satisfactory_rate',
  'satisfactory_count',
  'received',
  'decisions',
  'response_days',
  'public_reports',
] as const;

export type Measure = (typeof MEASURES)[number];

/** The unit in which a measure is published. */
export type Unit = 'percent' | 'count' | 'per-100k' | 'days' | 'pence';

/** The eight service categories of the Ombudsman. */
export const SERVICES = [
  'adult-care',
  'benefits-tax',
  'corporate',
  'education-children',
  'environment',
  'highways-transport',
  'housing',
  'planning-development',
] as const;

export type ServiceArea = (typeof SERVICES)[number];

const UNITS: Readonly<Record<Measure, Unit>> = {
  uphold_rate: 'percent',
  upheld: 'count',
  not_upheld: 'count',
  investigations: 'count',
  upheld_per_100k: 'per-100k',
  compliance_rate: 'percent',
  compliance_outcomes: 'count',
  late_remedies: 'count',
  satisfactory_rate: 'percent',
  satisfactory_count: 'count',
  received: 'count',
  decisions: 'count',
  response_days: 'days',
  public_reports: 'count',
};

/** The unit of a measure. */
export function unitOf(measure: Measure): Unit {
  return UNITS[measure];
}
