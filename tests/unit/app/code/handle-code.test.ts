import { actOnCode } from '../../../../src/app/code/act-on-code';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import { beginCode } from '../../../../src/app/code/begin-code';
import { createHandleRequest } from '../../../../src/app/handle-request';
import type { CodeOutcome } from '../../../../src/app/outcome/code';
import type { Actor } from '../../../../src/app/request';
import type { CodeRequest } from '../../../../src/app/request/code';
import { setPerson } from '../../../../src/app/remedies/change-settings';
import { NO_INSTALLATION } from '../../../../src/app/setup/who-may';
import { tallyOf } from '../../../../src/domain/code/assessment/tally';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { openWorld, TENANT, type World } from '../../../support/simulation/world';
import { tenantNamed } from '../../../support/tenant';

const PAT = { id: 'pat', name: 'Pat' };
const SUBJECT = { tenant: TENANT, council: authorityById('coventry')!, year: '2025-26' };

function finds(provision = '6.3'): CodeRequest {
  return {
    ...{ kind: 'act-on-code', year: '2025-26', seen: { round: 0, revision: 0 } },
    act: { verb: 'assess', provision, finding: 'met', explanation: 'So it is.', evidence: '' },
  };
}

async function stage(installation = NO_INSTALLATION) {
  const world = openWorld('2026-05-11T10:00:00.000Z');
  await setPerson(
    world.watching,
    { tenant: TENANT, by: 'test' },
    { office: 'link-officer', person: PAT },
  );
  const handle = createHandleRequest(world.watching, 'coventry', installation);
  const ask = async (request: CodeRequest, actor: Partial<Actor> = {}) => {
    const place = { conversation: 'c', scope: 'personal' } as const;
    const who = { tenant: TENANT, person: PAT.id, name: PAT.name, place, ...actor };
    return (await handle(request, who)) as CodeOutcome;
  };
  const held = (tenant = TENANT) => world.watching.store.assessments.list(tenant);
  return { world, ask, held };
}

describe('the self-assessment in chat', () => {
  it('begins with the first finding of somebody who holds an office', async () => {
    const { ask, held } = await stage();
    expect(await ask({ kind: 'show-code' })).toMatchObject({ at: '1.4', mayAssess: true });
    expect(await held()).toEqual([]);
    const done = await ask(finds());
    expect(done).toMatchObject({ at: '6.4', done: { provision: '6.3' } });
    const [assessment] = await held();
    expect(assessment).toMatchObject({ council: 'coventry', year: '2025-26', round: 1 });
    expect(assessment?.history.map(({ verb, actor }) => [verb, actor])).toEqual([
      ...[
        ['begin', 'pat'],
        ['assess', 'pat'],
      ],
    ]);
  });

  it.each<[string, Partial<Actor>]>([
    ['no-person', { person: null }],
    ['not-allowed', { person: 'stranger', name: 'Stranger' }],
  ])('records nothing and begins nothing: %s', async (problem, actor) => {
    const { ask, held } = await stage();
    const outcome = await ask(finds(), actor);
    expect(outcome).toMatchObject({ kind: 'code-shown', mayAssess: false, done: { problem } });
    expect(await held()).toEqual([]);
  });

  it('is for a personal chat, and of the tenant who asks', async () => {
    const { ask, held } = await stage();
    const channel = { conversation: 'c', scope: 'channel' } as const;
    expect(await ask(finds(), { place: channel })).toEqual({
      ...{ kind: 'code-unclear', why: 'not-here' },
    });
    await ask(finds());
    const elsewhere = tenantNamed('elsewhere');
    const theirs = await ask({ kind: 'show-code', at: '6.3' }, { tenant: elsewhere });
    expect(theirs).toMatchObject({ mayAssess: false });
    expect(theirs.kind === 'code-shown' && tallyOf(theirs.state.findings).met).toBe(0);
    // An office in one council is none in another.
    const refused = await ask(finds(), { tenant: elsewhere });
    expect(refused).toMatchObject({ done: { problem: 'not-allowed' } });
    expect(await held(elsewhere)).toEqual([]);
  });

  it('is open to everybody in a trial until somebody is appointed', async () => {
    const trial = { ...NO_INSTALLATION, trial: true };
    const { ask } = await stage(trial);
    const nobodyYet = tenantNamed('new');
    const outcome = await ask(finds(), { tenant: nobodyYet, person: 'anybody', name: 'Any' });
    expect(outcome).toMatchObject({ mayAssess: true, at: '6.4' });
    expect(await ask(finds(), { person: 'anybody' })).toMatchObject({ mayAssess: false });
  });

  it('says what was overtaken, and keeps both findings of two people', async () => {
    const { ask, held } = await stage();
    const seen = await Promise.all(['6.3', '6.4', '7.1', '7.2'].map((one) => ask(finds(one))));
    expect(seen.every((one) => one.kind === 'code-shown' && !one.done?.problem)).toBe(true);
    expect(Object.keys((await held())[0]?.assessed ?? {}).sort()).toEqual([
      ...['6.3', '6.4', '7.1', '7.2'],
    ]);
    const late = { ...finds(), act: { verb: 'confirm', provision: '6.3' } } as CodeRequest;
    expect(await ask(late)).toMatchObject({ done: { problem: 'already' } });
    const other = finds() as Extract<CodeRequest, { kind: 'act-on-code' }>;
    const act = { ...other.act, explanation: 'Otherwise.' } as typeof other.act;
    expect(await ask({ ...other, act })).toMatchObject({ done: { problem: 'stale' } });
  });
});

describe('somebody who left', () => {
  it('is erased from what they found, by every name that stands there', async () => {
    const { world, ask, held } = await stage();
    const leaver = { id: 'leaver-oid', name: 'Lee Verson' };
    const appointing = { office: 'monitoring-officer', person: leaver } as const;
    await setPerson(world.watching, { tenant: TENANT, by: 'test' }, appointing);
    const who = { person: leaver.id, name: leaver.name };
    await ask(finds(), who);
    const said = finds('6.4') as Extract<CodeRequest, { kind: 'act-on-code' }>;
    const act = { ...said.act, explanation: 'As Lee Verson wrote.' } as typeof said.act;
    await ask({ ...said, act });
    await erasePerson(world.watching, TENANT, { person: leaver.id, by: 'admin' });
    const text = JSON.stringify(await held());
    expect(text).not.toContain(leaver.id);
    expect(text).not.toContain(leaver.name);
    expect((await held())[0]?.assessed['6.3']).toMatchObject({ finding: 'met' });
    expect((await verifyAudit(world.watching)).findings).toEqual([]);
  });
});

describe('the assessment of a year', () => {
  const assessor = { by: PAT, offices: ['link-officer'] } as const;
  const begin = (world: World, occasion: 'yearly' | 'restructure', year = '2025-26') =>
    beginCode(world.watching, { ...SUBJECT, year, occasion }, assessor);
  const find = (world: World, year = '2025-26') => {
    const { act } = finds() as Extract<CodeRequest, { kind: 'act-on-code' }>;
    return actOnCode(world.watching, { ...SUBJECT, year, ...assessor, act });
  };

  it('is one, however often it is begun', async () => {
    const { world, held } = await stage();
    await Promise.all([begin(world, 'yearly'), begin(world, 'yearly'), find(world)]);
    expect(await held()).toHaveLength(1);
    expect(await begin(world, 'yearly')).toEqual({ ok: false, problem: 'already' });
  });

  it('is repeated after a merger with everything to be confirmed, and once', async () => {
    const { world, held } = await stage();
    await find(world);
    const repeat = await begin(world, 'restructure');
    expect(repeat).toMatchObject({ ok: true, value: { round: 2, occasion: 'restructure' } });
    expect(repeat.ok && tallyOf(repeat.value)).toMatchObject({ met: 0, toConfirm: 1 });
    expect(await begin(world, 'restructure')).toEqual({ ok: false, problem: 'already' });
    await find(world);
    const all = await held();
    expect(all.map(({ round, revision }) => [round, revision])).toEqual([
      ...[
        [1, 2],
        [2, 2],
      ],
    ]);
  });

  it('brings nothing from a later year to an earlier one', async () => {
    const { world } = await stage();
    await find(world, '2025-26');
    const earlier = await begin(world, 'yearly', '2024-25');
    expect(earlier.ok && tallyOf(earlier.value).toConfirm).toBe(0);
    const later = await begin(world, 'yearly', '2026-27');
    expect(later.ok && tallyOf(later.value).toConfirm).toBe(1);
  });

  it.each([
    ['no-person', { by: null, offices: ['admin'] }],
    ['not-allowed', { by: PAT, offices: [] }],
  ] as const)('is not begun: %s', async (problem, who) => {
    const { world, held } = await stage();
    const begun = await beginCode(world.watching, { ...SUBJECT, occasion: 'yearly' }, who);
    expect(begun).toEqual({ ok: false, problem });
    expect(await held()).toEqual([]);
  });
});
