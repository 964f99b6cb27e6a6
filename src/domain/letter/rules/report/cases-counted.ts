import type { CaseCount } from '../../report/report-parts';
import type { ReportRule } from '../rule';

/** As many cases are listed as the heading, the table or the service says. */
export const casesCounted: ReportRule = ({ report: { caseList } }) =>
  (caseList?.stated ?? []).flatMap((count) => {
    const { stated, listed, place } = count;
    if (stated === listed) return [];
    return [
      {
        level: 'warn' as const,
        code: 'cases-counted',
        message: `${nameOf(count)} says ${String(stated)} ${stated === 1 ? 'case' : 'cases'}, and ${String(listed)} ${listed === 1 ? 'is' : 'are'} listed.`,
        arithmetic: `stated ${String(stated)}; listed ${String(listed)}`,
        place,
      },
    ];
  });

function nameOf({ of, name }: CaseCount): string {
  if (of === 'outcome') return `The list of decisions ${name.replace('-', ' ')}`;
  return of === 'heading' ? `The heading "${name}"` : `The row of ${name}`;
}
