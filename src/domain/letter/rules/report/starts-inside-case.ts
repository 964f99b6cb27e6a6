import type { ReportRule } from '../rule';

/** A list of cases starts with a case, not in the middle of one: a page before it is missing. */
export const startsInsideCase: ReportRule = ({ report: { caseList } }) =>
  caseList?.startsInside == null
    ? []
    : [
        {
          level: 'warn',
          code: 'starts-inside-case',
          message:
            'The list of cases starts in the middle of a case, whose service and complaint are lost: a page is probably missing.',
          place: caseList.startsInside,
        },
      ];
