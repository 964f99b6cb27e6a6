import type { FieldChange, Remedy } from '../remedy';

type Shown = (remedy: Remedy) => string | null;

/** What an auditor reads of a change besides the state; people are given by their ids. */
const FIELDS: Readonly<Record<string, Shown>> = {
  due: ({ due }) => due,
  firstDue: ({ firstDue }) => firstDue,
  internalDue: ({ internalDue }) => internalDue,
  stage: ({ stage }) => stage,
  owner: ({ owner }) => owner.id,
  deputy: ({ deputy }) => deputy?.id ?? null,
  offeredTo: ({ offeredTo }) => offeredTo?.id ?? null,
  evidence: ({ evidence }) => evidence,
  doneOn: ({ doneOn }) => doneOn,
  acceptedOn: ({ acceptedOn }) => acceptedOn,
  proposedDue: ({ timeRequest }) => timeRequest?.proposed ?? null,
};

/** The fields in which a remedy differs after a change. */
export function fieldChanges(before: Remedy, after: Remedy): readonly FieldChange[] {
  return Object.entries(FIELDS).flatMap(([field, shown]) => {
    const change = { field, before: shown(before), after: shown(after) };
    return change.before === change.after ? [] : [change];
  });
}
