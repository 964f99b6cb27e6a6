import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import { actInRound } from '../../../../src/app/report/sign-off/act-in-round';
import { openRound } from '../../../../src/app/report/sign-off/open-round';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { importText, reportDesk } from '../../../support/report-desk';
import { ANN, LEAD } from '../../../support/sign-offs';
import { tenantNamed } from '../../../support/tenant';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';

const TENANT = tenantNamed('tenant-a');

it('a contributor who left is taken out of a round, and its chain holds', async () => {
  let ids = 0;
  const ports = { ...reportDesk(), newId: () => `id-${String((ids += 1))}` };
  await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
  const authority = authorityById('coventry');
  if (authority === undefined) throw new Error('no council');
  const round = await openRound(ports, {
    report: { authority, period: '2021-22', tenant: TENANT },
    tenant: TENANT,
    deadline: '2026-12-11',
    contributors: [{ service: 'Housing', person: ANN }],
    by: LEAD,
    commandLine: true,
  });
  if (!round.ok) throw new Error(round.problem.kind);
  const act = { tenant: TENANT, roundId: round.value.id, commandLine: true };
  const submit = { verb: 'submit', service: 'Housing', text: 'Better now.', toCheck: [] } as const;
  await actInRound(ports, { ...act, act: submit, by: ANN });
  const needed = await erasePerson(ports, TENANT, { person: ANN.id, by: LEAD.id });
  expect(needed.kind).toBe('still-needed');
  await actInRound(ports, { ...act, act: { verb: 'close', reason: 'Over.' }, by: LEAD });
  expect(await erasePerson(ports, TENANT, { person: ANN.id, by: LEAD.id })).toMatchObject({
    kind: 'erased',
  });
  const after = await ports.store.signOffs.list(TENANT);
  expect(JSON.stringify(after)).not.toMatch(/ann-id|Ann Example/);
  expect(JSON.stringify(after)).toContain('Lee Lead');
  await enterInJournal(ports);
  const verified = await verifyAudit(ports, []);
  expect(verified.findings).toEqual([]);
});
