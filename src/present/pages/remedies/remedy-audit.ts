import type { RemediesPage } from '../../../app/outcome/pages';
import type { HistoryEntry, Remedy } from '../../../domain/remedy/remedy';
import { londonTime, writeDate } from '../../../domain/shared/civil-date';
import { stateWords } from '../../remedies/remedy-lines';
import { capital } from '../../written';
import { html, NOTHING, type Html, type Piece } from '../html/html';
import { table } from '../html/table';
import { shown } from '../html/words';

/** Who has to do it, by when, where the evidence is, and everything that happened to it. */
export function remedyAudit(remedy: Remedy, { broken, names }: RemediesPage): Html {
  const isBroken = broken.includes(remedy.id);
  return html`<dl class="facts">
      ${factsOf(remedy).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${isBroken
      ? html`<p class="notice">
          This history does not fit its chain of hashes: it was changed outside this product. Tell
          your administrator.
        </p>`
      : NOTHING}${table({
      caption: `Audit of ${shown(remedy.reference, 80)}${isBroken ? '' : ': every entry fits the chain of hashes'}`,
      columns: ['When', 'Who', 'What', 'Outcome'],
      rows: remedy.history.map((entry) => ({ cells: entryCells(entry, names) })),
    })}`;
}

function factsOf(remedy: Remedy): readonly (readonly [string, string])[] {
  const { due, firstDue, owner, deputy, evidence, acceptedOn } = remedy;
  const first = due === firstDue ? '' : `, first agreed for ${writeDate(firstDue)}`;
  return [
    ['Due', `${writeDate(due)}${first}`],
    ['Owner', shown(owner.name, 100)],
    ...(deputy ? [['Deputy', shown(deputy.name, 100)] as const] : []),
    ...(evidence === null ? [] : [['Evidence', shown(evidence, 200)] as const]),
    ...(acceptedOn === null ? [] : [['Ombudsman satisfied', writeDate(acceptedOn)] as const]),
  ];
}

function entryCells(entry: HistoryEntry, names: RemediesPage['names']): readonly Piece[] {
  const { at, actor, verb, outcome, reason, before, after } = entry;
  const { date, time } = londonTime(at);
  const change = before === null || before === after ? '' : `, now ${stateWords(after)}`;
  const why = reason === undefined ? '' : `: ${shown(reason)}`;
  return [
    html`<span class="nowrap">${writeDate(date)}</span>, ${time}`,
    names.has(actor) ? shown(names.get(actor) ?? '', 100) : whoElse(actor),
    `${capital(verb.replaceAll('-', ' '))}${change}`,
    `${outcome}${why}`,
  ];
}

/** The command line and sample data by their names; a person who is known here by no name as one. */
function whoElse(actor: string): string {
  return /^[0-9a-f-]{30,}$/i.test(actor) ? 'somebody whose name is not held' : shown(actor, 60);
}
