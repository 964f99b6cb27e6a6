import { daysBetween, isDate } from '../../shared/civil-date';
import { failed, ok, type Result } from '../../shared/result';
import { RUNGS, type Closure, type RemedyPolicy, type Rung } from './remedy-policy';

/** What a value of a setting has to look like. */
export type Expected =
  | { readonly kind: 'days-list'; readonly most: number }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'closures'; readonly longest: number }
  | { readonly kind: 'escalation' }
  | { readonly kind: 'clocks' }
  | { readonly kind: 'month-day' };

/** One setting of the policy: how it is written, read and checked. */
export interface PolicyTerm<K extends keyof RemedyPolicy = keyof RemedyPolicy> {
  readonly key: K;
  readonly expected: Expected;
  readonly write: (policy: RemedyPolicy) => string;
  readonly read: (text: string) => Result<RemedyPolicy[K], Expected>;
}

function number(key: NumberKey, least: number, most: number): PolicyTerm<NumberKey> {
  const expected = { kind: 'number', least, most } as const;
  return {
    key,
    expected,
    write: (policy) => String(policy[key]),
    read: (text) => {
      const value = wholeNumber(text);
      return value !== undefined && value >= least && value <= most ? ok(value) : failed(expected);
    },
  };
}

type NumberKey =
  | 'repeatDays'
  | 'enquiryDays'
  | 'investigationDays'
  | 'investigationInternalDays'
  | 'draftCommentDays'
  | 'codeRestructureMonths';

function daysList(key: 'ahead' | 'aheadAcknowledged'): PolicyTerm<'ahead' | 'aheadAcknowledged'> {
  const expected = { kind: 'days-list', most: 60 } as const;
  return {
    key,
    expected,
    write: (policy) => policy[key].join(', '),
    read: (text) => {
      const days = text.split(',').map(wholeNumber);
      const known = days.filter((day) => day !== undefined && day <= 60) as readonly number[];
      if (known.length !== days.length || new Set(known).size !== days.length) {
        return failed(expected);
      }
      return ok([...known].sort((a, b) => b - a));
    },
  };
}

function time(key: 'opens' | 'closes'): PolicyTerm<'opens' | 'closes'> {
  const expected = { kind: 'time' } as const;
  return {
    key,
    expected,
    write: (policy) => policy[key],
    read: (text) =>
      /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? ok(text.trim()) : failed(expected),
  };
}

type MonthDayKey = 'codeSelfAssessmentBy' | 'codeReportBy' | 'codeResponseBy' | 'codePublishBy';

/** A day of every year, so that 29 February is none. */
function monthDay(key: MonthDayKey): PolicyTerm<MonthDayKey> {
  const expected = { kind: 'month-day' } as const;
  return {
    key,
    expected,
    write: (policy) => policy[key],
    read: (text) => (isDate(`2023-${text.trim()}`) ? ok(text.trim()) : failed(expected)),
  };
}

const complaintClocks: PolicyTerm<'complaintClocks'> = {
  key: 'complaintClocks',
  expected: { kind: 'clocks' },
  write: (policy) => policy.complaintClocks,
  read: (text) => {
    const named = (['code', 'guidance-2020'] as const).find((one) => one === text.trim());
    return named ? ok(named) : failed({ kind: 'clocks' });
  },
};

const LONGEST_CLOSURE = 31;

const closures: PolicyTerm<'closures'> = {
  key: 'closures',
  expected: { kind: 'closures', longest: LONGEST_CLOSURE },
  write: ({ closures: all }) =>
    all.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(', ') || 'none',
  read: (text) => {
    const read = itemsIn(text).map(readClosure);
    const known = read.filter((closure) => closure !== undefined);
    return known.length === read.length
      ? ok(known)
      : failed({ kind: 'closures', longest: LONGEST_CLOSURE });
  },
};

function readClosure(text: string): Closure | undefined {
  const [from = '', to = from, ...more] = text.split('..').map((part) => part.trim());
  if (more.length > 0 || !isDate(from) || !isDate(to)) return undefined;
  const days = daysBetween(from, to);
  return days >= 0 && days < LONGEST_CLOSURE ? { from, to } : undefined;
}

const escalation: PolicyTerm<'escalation'> = {
  key: 'escalation',
  expected: { kind: 'escalation' },
  write: (policy) =>
    policy.escalation
      .map(({ to, when, workingDays }) => `${to} ${when} ${String(workingDays)}`)
      .join(', ') || 'none',
  read: (text) => {
    const read = itemsIn(text).map(readRung);
    const known = read.filter((rung) => rung !== undefined);
    return known.length === read.length ? ok(known) : failed({ kind: 'escalation' });
  },
};

function readRung(text: string): Rung | undefined {
  const [name, when, days, ...more] = text.split(/\s+/);
  const to = RUNGS.find((rung) => rung === name);
  const workingDays = wholeNumber(days ?? '');
  if (!to || workingDays === undefined || workingDays > 250 || more.length > 0) return undefined;
  return when === 'overdue' || when === 'unacknowledged' ? { to, when, workingDays } : undefined;
}

function itemsIn(text: string): readonly string[] {
  return text.trim() === 'none' ? [] : text.split(',').map((item) => item.trim());
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

/** Every setting of the policy, by the name that people use. */
export const POLICY_TERMS: Readonly<Record<string, PolicyTerm>> = {
  ahead: daysList('ahead'),
  'ahead-acknowledged': daysList('aheadAcknowledged'),
  'repeat-days': number('repeatDays', 1, 28),
  escalation,
  opens: time('opens'),
  closes: time('closes'),
  closures,
  'enquiry-days': number('enquiryDays', 1, 20),
  'investigation-days': number('investigationDays', 2, 60),
  'investigation-internal-days': number('investigationInternalDays', 1, 59),
  'draft-comment-days': number('draftCommentDays', 1, 30),
  'complaint-clocks': complaintClocks,
  'code-self-assessment-by': monthDay('codeSelfAssessmentBy'),
  'code-report-by': monthDay('codeReportBy'),
  'code-response-by': monthDay('codeResponseBy'),
  'code-publish-by': monthDay('codePublishBy'),
  'code-restructure-months': number('codeRestructureMonths', 1, 24),
};
