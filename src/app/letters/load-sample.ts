import type { LetterFile } from '../../domain/letter/letter-text';
import { newRemedy, type RemedyDraft } from '../../domain/remedy/new-remedy';
import { invariant } from '../../domain/shared/invariant';
import { londonTime, type CivilDate } from '../../domain/shared/civil-date';
import { importFile } from './import-documents';
import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

/** A sample remedy under a fixed id, so that loading twice adds nothing. */
export interface SampleRemedy {
  readonly id: string;
  readonly draft: RemedyDraft;
}

export interface SampleData {
  readonly tenant: Tenant;
  readonly files: readonly LetterFile[];
  /** Due days lie around today, so that some are always overdue and some due soon. */
  readonly remedies: (today: CivilDate) => readonly SampleRemedy[];
}

/** Imports sample letters without telling channels of them, and adds sample remedies. Gives what was new. */
export async function loadSample(
  ports: Ports,
  sample: SampleData,
): Promise<{ readonly records: number; readonly remedies: number }> {
  let records = 0;
  for (const file of sample.files) {
    const outcomes = await importFile(ports, file, { by: 'sample data', sample: true });
    for (const outcome of outcomes)
      if (outcome.kind === 'imported') records += outcome.records.length;
  }
  let remedies = 0;
  const at = ports.now();
  for (const { id, draft } of sample.remedies(londonTime(at).date)) {
    const born = { id, tenant: sample.tenant, at, actor: 'sample data' };
    const remedy = newRemedy({ ...draft, sample: true }, born, ports.notary);
    invariant(remedy.ok, 'sample remedies are in order');
    if ((await ports.store.remedies.add(remedy.value)) === 'created') remedies += 1;
  }
  return { records, remedies };
}
