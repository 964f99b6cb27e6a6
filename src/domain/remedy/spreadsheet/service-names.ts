import { SERVICES, type ServiceArea } from '../../facts/measure';

/** Words by which directorates and services are known in trackers; the Ombudsman's eight categories. */
const WORDS: Readonly<Record<ServiceArea, RegExp>> = {
  'adult-care': /\badult(?:s|'s)?\b|\bsocial care adults\b/,
  'education-children': /\bchild|\beducation\b|\bschools?\b|\bsen(?:d|co)?\b|\behc/,
  'benefits-tax': /\bbenefits?\b|\bcouncil tax\b|\brevenues\b|\bbusiness rates\b/,
  environment: /\benvironment|\bwaste\b|\brefuse\b|\bpublic protection\b|\bregulat/,
  'highways-transport': /\bhighways?\b|\btransport\b|\bparking\b|\btraffic\b/,
  housing: /\bhousing\b|\bhomeless/,
  'planning-development':
    /\bplanning\b|\bdevelopment (?:control|management)\b|\bbuilding control\b/,
  corporate: /\bcorporate\b|\blegal\b|\bfinance\b|\bdemocratic\b|\bgovernance\b|\bother\b/,
};

/** The category that a cell means; undefined where it means none, or could mean several. */
export function serviceNamed(cell: string): ServiceArea | undefined {
  const text = cell.toLowerCase().replace(/’/g, "'").trim();
  const exact = SERVICES.find((service) => service === text);
  if (exact) return exact;
  // Transport to school is a matter of education, whatever directorate runs the buses.
  if (/\bschool (?:home )?transport\b|\bhome to (?:school|college)\b/.test(text))
    return 'education-children';
  const found = SERVICES.filter((service) => WORDS[service].test(text));
  return found.length === 1 ? found[0] : undefined;
}
