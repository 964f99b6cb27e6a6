import type { Authority } from '../../domain/facts/authority';
import type { ServiceArea } from '../../domain/facts/measure';
import type { Closure, RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import { writeDate } from '../../domain/shared/civil-date';
import type { AppointedOffice } from '../../app/request/setup';
import { serviceWords } from '../answers/measure-words';
import { plain } from '../plain';
import { inWords } from '../written';

/** An office as people call it: `the Link Officer`, `the service lead for housing`. */
export function officeWords(office: AppointedOffice, service?: ServiceArea): string {
  switch (office) {
    case 'link-officer':
      return 'the Link Officer';
    case 'monitoring-officer':
      return 'the Monitoring Officer';
    case 'admin':
      return 'an administrator';
    case 'service-lead':
      return service === undefined
        ? 'the service lead'
        : `the service lead for ${plain(serviceWords(service))}`;
  }
}

/** A council by its name, or what stands for it where nobody said which. */
export function councilWords(home: Authority | null): string {
  return home === null ? 'your council' : plain(home.name);
}

/** `24 December 2026 to 1 January 2027 and 4 January 2027`; `no closure days` where there are none. */
export function closuresWords(closures: readonly Closure[], most = closures.length): string {
  const spans = closures.map(spanWords);
  if (spans.length <= most) return inWords(spans) || 'no closure days';
  return `${spans.slice(0, most).join(', ')} and ${String(spans.length - most)} more`;
}

function spanWords({ from, to }: Closure): string {
  return from === to ? writeDate(from) : `${writeDate(from)} to ${writeDate(to)}`;
}

/** When owners are reminded: `10, 5 and 2 working days before, on the day, then every 7 days`. */
export function remindersWords({ ahead, repeatDays }: RemedyPolicy): string {
  const before = ahead.filter((days) => days > 0).map(String);
  const [first = ''] = before;
  const days =
    before.length > 0 ? `${inWords(before)} working ${first === '1' ? 'day' : 'days'} before` : '';
  const onDay = ahead.includes(0) ? 'on the day' : '';
  const after = `from the day after it every ${String(repeatDays)} days`;
  return [days, onDay, after].filter(Boolean).join(', ');
}

/** A setting as the record of changes names it, in words. */
export function changedWords(setting: string): string {
  const service = /^service-lead (.+)$/.exec(setting)?.[1];
  if (service !== undefined)
    return `the service lead for ${plain(serviceWords(service as ServiceArea))}`;
  return CHANGED[setting] ?? plain(setting);
}

const CHANGED: Readonly<Record<string, string>> = {
  'home-council': 'the council',
  'link-officer': 'the Link Officer',
  'monitoring-officer': 'the Monitoring Officer',
  admin: 'the administrators',
  opens: 'the working hours',
  closes: 'the working hours',
  closures: 'the closure days',
};
