import type { ParsedReport } from '../../../domain/letter/parsed-document';
import { isReportedDone } from '../../../domain/letter/report/cases';
import type { ParsedCase } from '../../../domain/letter/report/report-parts';
import type { ProposedAction, ProposeProblem } from '../../../domain/remedy/proposal';
import type { Person } from '../../../domain/remedy/remedy';
import { serviceNamed } from '../../../domain/remedy/spreadsheet/service-names';
import type { Ports } from '../../ports';
import type { RemedyOrigin } from '../add-remedy';
import {
  NO_SERVICE,
  ownerOf,
  proposeOne,
  type FoundAction,
  type ProposeWishes,
} from './propose-one';
import { timeIn } from '../time-in';

/**
 * Proposes the actions of the upheld cases that a report to a committee lists. A report gives no references of the
 * Ombudsman: each case goes by the year of the report and its number in the list.
 */
export async function proposeCases(
  ports: Ports,
  report: ParsedReport,
  wishes: ProposeWishes & RemedyOrigin,
): Promise<ProposeProblem | readonly ProposedAction[]> {
  if (!report.cases.some(isUpheld)) return { kind: 'no-cases' };
  const name = report.period?.label ?? report.date;
  if (name === null) return { kind: 'no-reference' };
  const owner = await ownerOf(ports, wishes);
  if (owner === undefined) return { kind: 'no-owner' };
  const proposed: ProposedAction[] = [];
  for (const [index, one] of report.cases.entries()) {
    if (!isUpheld(one)) continue;
    const number = index + 1;
    const reference = `Report ${name} case ${String(number)}`;
    for (const [at, { text }] of one.actions.entries()) {
      const found = { caseNumber: number, reference, action: `${String(number)}${letter(at)}` };
      proposed.push(
        isReportedDone(text)
          ? { ...found, status: 'reported-done', remedy: null, problem: null }
          : await proposeOne(
              ports,
              { ...found, draft: draftOf(one, text, { owner, wishes }) },
              wishes,
            ),
      );
    }
  }
  return proposed;
}

/** Where a report does not say how a case was decided, what the council agreed to counts. */
function isUpheld({ outcome }: ParsedCase): boolean {
  return outcome !== 'not-upheld';
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `-${String(index + 1)}`;
}

function draftOf(
  { service, outcome, heading }: ParsedCase,
  text: string,
  { owner, wishes }: { readonly owner: Person; readonly wishes: ProposeWishes },
): FoundAction['draft'] {
  // A report does not say when a case was decided: only a day that the action names is known.
  const time = timeIn(text, null);
  const decided = [outcome === null ? '' : 'Upheld', heading ?? ''].filter(Boolean).join(': ');
  return {
    service: serviceNamed(service ?? '') ?? wishes.service ?? NO_SERVICE,
    text,
    owner,
    due: time?.due ?? null,
    ...(time && { deadline: time.deadline }),
    ...(decided !== '' && { caseOutcome: decided }),
  };
}
