import type { Council, Figures, Year } from './letter-generator-figures';

/** How a document puts its statistics into words. */
export interface Wording {
  readonly year: Year;
  readonly council: Council;
  /** A page of the map "Your council's performance" words some things otherwise than the letter. */
  readonly page: boolean;
  /** Counts from 1,000 have a separator. */
  readonly separators: boolean;
}

/** The three parts of the statistics, in the order of the year. */
export function statisticsOf(figures: Figures, wording: Wording): readonly string[] {
  const upheld = upheldPart(figures, wording);
  const compliance = compliancePart(figures, wording);
  const satisfactory = satisfactoryPart(figures, wording);
  return wording.year === '2024-25'
    ? [...overview(figures, wording), ...upheld, ...satisfactory, ...compliance]
    : [...upheld, ...compliance, ...satisfactory];
}

function overview(figures: Figures, wording: Wording): readonly string[] {
  const { investigations, upheld } = figures;
  if (investigations === 0) return [];
  const complaints = investigations === 1 ? 'complaint' : 'complaints';
  return [
    'Complaint overview',
    `We dealt with ${count(investigations * 4 + 3, wording)} complaints. Of these, ${count(investigations + 1, wording)} were not for us or were not ready for us to investigate. We assessed and closed ${count(investigations * 2 + 2, wording)} complaints. We investigated ${count(investigations, wording)} ${complaints} and upheld ${count(upheld, wording)}.`,
  ];
}

function upheldPart(figures: Figures, wording: Wording): readonly string[] {
  const heading = 'Complaints upheld';
  const { rate, upheld, investigations, similar } = figures;
  if (rate === null) return [heading, `The Ombudsman carried out no investigations in this period`];
  return [
    heading,
    `${String(rate)}% of complaints we investigated were upheld.`,
    ...compared(similar?.[0], wording),
    `${count(upheld, wording)}\n${one(upheld, 'upheld decision')}`,
    ...perHead(figures, wording),
    based(investigations, one(investigations, `${detailed(wording)}investigation`), wording),
  ];
}

function perHead(
  { per100k, similarPer100k }: Figures,
  { page, council }: Wording,
): readonly string[] {
  if (per100k === null || similarPer100k === null) return [];
  const own = page
    ? `Adjusted for ${council.name}'s population, this is ${per100k} upheld decisions per 100,000 residents.`
    : `This is ${per100k} upheld decisions per 100,000 residents.`;
  return [
    own,
    `The average for authorities of this type is ${similarPer100k} upheld decisions per 100,000 residents.`,
  ];
}

function compliancePart(figures: Figures, wording: Wording): readonly string[] {
  const heading = 'Compliance with Ombudsman recommendations';
  const { compliance, outcomes, similar } = figures;
  if (compliance === null)
    return [heading, 'No recommendations were due for compliance in this period'];
  return [
    heading,
    `In ${String(compliance)}% of cases we were satisfied the ${body(wording)} had successfully implemented our recommendations.`,
    ...compared(similar?.[1], wording),
    based(outcomes, one(outcomes, 'compliance outcome'), wording),
    '• Failure to comply with our recommendations is rare. An organisation with a compliance rate below 100% should look at those complaints.',
  ];
}

function satisfactoryPart(figures: Figures, wording: Wording): readonly string[] {
  const { satisfactory, satisfactoryRate, similar, base } = figures;
  const plural = wording.year < '2021-22' ? 'Satisfactory remedies' : 'Satisfactory remedy';
  const heading = `${plural} provided by the ${body(wording)}`;
  if (satisfactoryRate === null)
    return [heading, 'The Ombudsman did not uphold any complaints in this period'];
  return [
    heading,
    `In ${String(satisfactoryRate)}% of upheld cases we found the ${body(wording)} had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    ...compared(similar?.[2], wording),
    `${count(satisfactory, wording)}\n${one(satisfactory, 'satisfactory remedy decision')}`,
    based(base, baseWords(figures, wording), wording),
  ];
}

/** The letters of 2020, and the statistics pages of 2022-23, count "detailed investigations" here. */
function baseWords({ base, upheld }: Figures, { year, page }: Wording): string {
  const odd = base !== upheld || (page && year === '2022-23');
  return one(base, odd ? 'detailed investigation' : 'upheld decision');
}

function detailed({ year, page }: Wording): string {
  return year <= '2020-21' || (page && year === '2022-23') ? 'detailed ' : '';
}

function body({ year, page }: Wording): string {
  return year <= '2020-21' || page ? 'authority' : 'organisation';
}

function compared(percent: number | undefined, { year, page }: Wording): readonly string[] {
  if (percent === undefined) return [];
  const plural = year <= '2020-21' || year === '2024-25' || page ? 'authorities' : 'organisations';
  return [`This compares to an average of ${String(percent)}% in similar ${plural}.`];
}

function based(number: number, words: string, wording: Wording): string {
  const start = Number(wording.year.slice(0, 4));
  return `Statistics are based on a total of ${count(number, wording)} ${words} for the period between 1 April ${String(start)} to 31 March ${String(start + 1)}`;
}

function count(number: number, { separators }: Wording): string {
  return separators ? number.toLocaleString('en-GB') : String(number);
}

function one(number: number, words: string): string {
  return number === 1 ? words : `${words}s`;
}
