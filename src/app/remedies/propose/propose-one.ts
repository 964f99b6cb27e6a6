import type { RemedyDraft } from '../../../domain/remedy/new-remedy';
import type { ProposedAction } from '../../../domain/remedy/proposal';
import type { Person } from '../../../domain/remedy/remedy';
import type { CivilDate } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';
import { addRemedy, type RemedyOrigin } from '../add-remedy';
import { settingsOf } from '../remedy-settings';

/** What a document does not say, and a person may. */
export interface ProposeWishes {
  /** Absent: the Link Officer, who assigns them. */
  readonly owner?: Person;
  /** For what names no service of the Ombudsman's eight. */
  readonly service?: string;
  /** For actions without a date that can be worked out. */
  readonly due?: string;
}

/** The service of whatever names none. */
export const NO_SERVICE = 'corporate';

/** Who looks after what is proposed; undefined where neither the person nor the council says. */
export async function ownerOf(
  ports: Ports,
  { owner, tenant }: ProposeWishes & RemedyOrigin,
): Promise<Person | undefined> {
  return owner ?? (await settingsOf(ports, tenant)).people.linkOfficer ?? undefined;
}

/** One action, as it was found. */
export interface FoundAction extends Pick<ProposedAction, 'action' | 'caseNumber' | 'reference'> {
  readonly draft: Omit<RemedyDraft, 'due' | 'reference'> & { readonly due: CivilDate | null };
}

/** Proposes one action; it does not live before a person confirms it, since what was read may be wrong. */
export async function proposeOne(
  ports: Ports,
  { draft, ...found }: FoundAction,
  { due: wished, tenant, actor }: ProposeWishes & RemedyOrigin,
): Promise<ProposedAction> {
  const due = draft.due ?? wished;
  if (due === undefined)
    return { ...found, status: 'refused', remedy: null, problem: { kind: 'no-due' } };
  const { reference } = found;
  // An item of a lettered list begins in the middle of its sentence.
  const text = draft.text.charAt(0).toUpperCase() + draft.text.slice(1);
  const proposed = { ...draft, text, reference, due, state: 'proposed', stage: 'final' } as const;
  const added = await addRemedy(ports, proposed, { tenant, actor });
  if (added.ok) return { ...found, status: 'proposed', remedy: added.value, problem: null };
  const status = added.problem.kind === 'already-there' ? 'already-there' : 'refused';
  return { ...found, status, remedy: null, problem: added.problem };
}
