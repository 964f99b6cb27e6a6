import { failed, ok, type Result } from '../../shared/result';
import { POLICY_TERMS, type Expected } from './policy-terms';
import type { RemedyPolicy } from './remedy-policy';

export type PolicyProblem =
  | { readonly kind: 'unknown-setting'; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'bad-value'; readonly setting: string; readonly expected: Expected }
  /** The day would end before it begins. */
  | { readonly kind: 'closes-before-it-opens' }
  /** The council's own limit has to come before the Ombudsman's. */
  | { readonly kind: 'internal-not-earlier' };

/** A setting and its value, as they are written. */
export type Rule = readonly [setting: string, value: string];

/** The policy with some settings changed, or what is wrong with the values; nothing is changed half. */
export function editPolicy(
  policy: RemedyPolicy,
  rules: readonly Rule[],
): Result<RemedyPolicy, PolicyProblem> {
  let edited = policy;
  for (const [setting, text] of rules) {
    const term = Object.hasOwn(POLICY_TERMS, setting) ? POLICY_TERMS[setting] : undefined;
    if (!term) {
      return failed({ kind: 'unknown-setting', given: setting, known: Object.keys(POLICY_TERMS) });
    }
    const value = term.read(text);
    if (!value.ok) return failed({ kind: 'bad-value', setting, expected: value.problem });
    edited = { ...edited, [term.key]: value.value };
  }
  if (edited.opens >= edited.closes) return failed({ kind: 'closes-before-it-opens' });
  if (edited.investigationInternalDays >= edited.investigationDays) {
    return failed({ kind: 'internal-not-earlier' });
  }
  return ok(edited);
}

/** Every setting with its value, as it is written to change it. */
export function writePolicy(policy: RemedyPolicy): readonly Rule[] {
  return Object.entries(POLICY_TERMS).map(([name, { write }]) => [name, write(policy)] as const);
}
