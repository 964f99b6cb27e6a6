import type { ReportTable } from '../../report/model/annual-report';
import { say } from '../../report/model/sentence';
import { absent, reference, type Value } from '../../report/model/value';
import { row, table } from '../../report/sections/words/blocks';
import { londonTime, writeDate } from '../../shared/civil-date';
import type { Assessed, Assessment, Findings } from '../assessment/assessment';
import { standingsOf, type ProvisionStanding } from '../assessment/tally';
import { CODE_SECTIONS, citedAs } from '../provisions';

/** A table for each part of the Code: every provision, what was found, why, on what evidence, and by whom. */
export function findingTables({
  assessment,
  findings,
}: {
  readonly assessment: Assessment | undefined;
  readonly findings: Findings;
}): readonly (ReportTable | undefined)[] {
  const all = standingsOf(findings);
  return Object.entries(CODE_SECTIONS).map(([number, title]) =>
    table(`findings.${number}`, {
      title: say(`findings.${number}.title`, 'The Code, part {number}: {title}', {
        number: reference(number),
        title: reference(title),
      }),
      columns: ['Provision', 'Finding', 'Reasons', 'Evidence', 'By'],
      rows: all
        .filter(({ provision }) => String(provision.section) === number)
        .map((one) => findingRow(one, assessment)),
    }),
  );
}

function findingRow(
  { provision, standing }: ProvisionStanding,
  assessment: Assessment | undefined,
) {
  const { id, text } = provision;
  const cited = citedAs(provision);
  const asked = `${cited.charAt(0).toUpperCase()}${cited.slice(1)}: ${text}`;
  const cells: readonly [Value, Value, Value, Value] =
    standing.kind === 'not-assessed'
      ? [absent('not assessed'), absent('none'), absent('none'), absent('nobody')]
      : [
          reference(
            standing.kind === 'assessed'
              ? FINDINGS[standing.finding]
              : `to be confirmed (was ${FINDINGS[standing.finding]})`,
          ),
          heldWords(standing.explanation, { id, assessment }),
          standing.evidence === null
            ? absent('none')
            : heldWords(standing.evidence, { id, assessment }),
          signature(standing),
        ];
  return row(`findings.${id}`, [reference(asked), ...cells]);
}

const FINDINGS = { met: 'met', 'not-met': 'not met' } as const;

/** A person's words, which may hold numerals of their own: the record stands behind them. */
function heldWords(
  text: string,
  { id, assessment }: { readonly id: string; readonly assessment: Assessment | undefined },
): Value {
  const title = `Self-assessment against the Code, ${assessment?.year ?? ''}`;
  const citation = { sha256: `code ${assessment?.id ?? ''}`, title, page: 1, line: 1, text };
  return { kind: 'held', text, basis: [{ key: `code|${id}`, citation }] };
}

function signature({ by, at }: Assessed): Value {
  return reference(`${by.name}, ${writeDate(londonTime(at).date)}`);
}
