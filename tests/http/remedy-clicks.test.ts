import { exportAudit } from '../../src/app/audit/export-audit';
import { verifyAudit } from '../../src/app/audit/verify-audit';
import { addRemedy } from '../../src/app/remedies/add-remedy';
import { LOCAL_TENANT } from '../../src/config';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { ALEX, click, message, type Speaker } from '../support/activities';
import { startTestBot, type TestBot } from '../support/test-bot';
import { tenantNamed } from '../support/tenant';

jest.setTimeout(30_000);

const STRANGER: Speaker = { id: '29:x', name: 'X', aadObjectId: 'x-oid' };
const GUEST: Speaker = { id: '29:guest', name: 'Guest' };
const OTHER_TENANT = '00000000-0000-0000-0000-00000000000b';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await bot.send(message('help', at()));
});
afterAll(() => bot.stop());

const at = (where = {}) => ({ serviceUrl: bot.connector.serviceUrl, ...where });

let count = 0;
/** A remedy of its own for each test, owned by ALEX. */
async function aRemedy(tenant: string = LOCAL_TENANT): Promise<Remedy> {
  count += 1;
  const draft = {
    reference: '26 000 001',
    service: 'housing',
    text: `Review procedure ${String(count)}`,
    due: '2026-12-20',
    owner: { id: ALEX.aadObjectId ?? '', name: 'Alex' },
  };
  const added = await addRemedy(bot.ports, draft, { tenant: tenantNamed(tenant), actor: 'test' });
  if (!added.ok) throw new Error('not added');
  return added.value;
}

async function held({ tenant, id }: Remedy): Promise<Remedy> {
  const found = await bot.ports.store.remedies.find(tenant, id);
  if (!found) throw new Error('gone');
  return found.value;
}

const dataOf = ({ id, revision }: Remedy, more = {}) => ({
  v: 1,
  remedyId: id,
  revision,
  deliveryId: 'd',
  ...more,
});

/** All that an auditor reads of a remedy, or of attempts at one that is not there. */
async function auditOf(subject: string, tenant: string = LOCAL_TENANT) {
  await verifyAudit(bot.ports);
  const lines = [];
  for await (const exported of exportAudit(bot.ports, tenantNamed(tenant))) {
    if (exported.kind === 'line' && exported.line.subject === subject) lines.push(exported.line);
  }
  return lines.map(({ actor, verb, outcome, reason }) => [actor, verb, outcome, reason]);
}

async function expectNothingBut(before: Remedy, refusals: readonly (string | null)[][]) {
  const blank = { history: [], journaled: 0 };
  expect({ ...(await held(before)), ...blank }).toEqual({ ...before, ...blank });
  expect((await auditOf(before.id)).slice(1)).toEqual(refusals);
}

describe('100 clicks on Done at the same moment', () => {
  const evidence = 'EDRMS 118';

  it('have one effect, one entry and one answer', async () => {
    const remedy = await aRemedy();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        bot.send(click('done', dataOf(remedy, { evidence }), at())),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const cards = answers.map(({ body }) => JSON.stringify(body.value));
    // One says that it is recorded, all others that it was recorded before; the remedy on them is the same.
    expect(new Set(cards.map((card) => card.includes('recorded before'))).size).toBe(2);
    expect(cards.filter((card) => card.includes('recorded before'))).toHaveLength(99);
    for (const card of cards) expect(card).toContain('EDRMS 118');
    expect(new Set(cards.map((card) => /"revision":(\d+)/.exec(card)?.[1])).size).toBe(1);
    expect(await held(remedy)).toMatchObject({ state: 'done', evidence, revision: 2 });
    expect(await auditOf(remedy.id)).toEqual([
      ['test', 'create', 'done', null],
      [ALEX.aadObjectId, 'done', 'done', null],
    ]);
  });

  it('of somebody who may not do not fill the record', async () => {
    const remedy = await aRemedy();
    await Promise.all(
      Array.from({ length: 100 }, () =>
        bot.send(click('done', dataOf(remedy, { evidence }), at({ from: STRANGER }))),
      ),
    );
    const refusal = ['x-oid', 'done', 'refused', 'not-allowed'];
    await expectNothingBut(
      remedy,
      Array.from({ length: 20 }, () => refusal),
    );
  });
});

describe('a click that arrives again', () => {
  it('is the same click: also when it was refused, and also when things have moved on', async () => {
    const remedy = await aRemedy();
    const due = { due: '2027-01-15', reason: 'the payment run is in January' };
    const first = click('request-time', dataOf(remedy, due), at());
    const answer = await bot.send(first);
    expect(JSON.stringify(answer.body)).toContain('asked for 15 January 2027');
    const other = { due: '2027-02-15', reason: 'the payment run is in February' };
    const current = { ...(await held(remedy)) };
    await bot.send(click('request-time', dataOf(current, other), at()));
    // Teams sends the first once more: it does not undo the second.
    expect((await bot.send(first)).status).toBe(200);
    expect((await held(remedy)).timeRequest?.proposed).toBe('2027-02-15');
    const refused = click('accept', dataOf(await held(remedy)), at());
    await bot.send(refused);
    await bot.send(refused);
    expect((await auditOf(remedy.id)).map(([, verb, outcome]) => [verb, outcome])).toEqual([
      ['create', 'done'],
      ['request-time', 'done'],
      ['request-time', 'done'],
      ['accept', 'refused'],
    ]);
  });

  it('of one person does not stand for that of another', async () => {
    const remedy = await aRemedy();
    const own = click('acknowledge', dataOf(remedy), at());
    await bot.send(own);
    const foreign = {
      ...click('acknowledge', dataOf(remedy), at({ from: STRANGER })),
      id: own['id'],
    };
    expect(JSON.stringify((await bot.send(foreign)).body)).toContain('ask the Link Officer');
    expect((await auditOf(remedy.id)).at(-1)).toEqual([
      'x-oid',
      'acknowledge',
      'refused',
      'not-allowed',
    ]);
  });

  it('from a stale card gives the current card and changes nothing', async () => {
    const remedy = await aRemedy();
    const due = { due: '2027-01-15', reason: 'the payment run is in January' };
    await bot.send(click('request-time', dataOf(remedy, due), at()));
    const before = await held(remedy);
    const stale = await bot.send(click('done', dataOf(remedy, { evidence: 'DOC-1' }), at()));
    expect(JSON.stringify(stale.body)).toMatch(/changed since this card was made/);
    expect(stale.body.value.actions.at(-2).data ?? stale.body.value.actions[0].card).toBeDefined();
    expect(JSON.stringify(stale.body)).toContain('"revision":2');
    expect((await held(remedy)).state).toBe(before.state);
    expect((await auditOf(remedy.id)).at(-1)).toEqual([
      ALEX.aadObjectId,
      'done',
      'refused',
      'stale',
    ]);
  });
});

describe('a click that must not be followed', () => {
  const VERBS: readonly (readonly [verb: string, more: object])[] = [
    ['acknowledge', {}],
    ['done', { evidence: 'DOC-1' }],
    ['request-time', { due: '2027-01-15', reason: 'late' }],
    ['pass-on', { to: 'x-oid' }],
    ['not-mine', {}],
    ['take-over', {}],
    ['extend', { due: '2027-01-15', reason: 'agreed' }],
    ['assign', { to: 'x-oid' }],
    ['accept', {}],
    ['withdraw', { reason: 'no' }],
  ];

  it.each(VERBS)('%s, by a stranger or a guest: refused and on record', async (verb, more) => {
    const remedy = await aRemedy();
    const forged = { owner: 'x-oid', actor: ALEX.aadObjectId, tenant: LOCAL_TENANT, ...more };
    for (const from of [STRANGER, GUEST]) {
      const { status, body } = await bot.send(click(verb, dataOf(remedy, forged), at({ from })));
      expect(status).toBe(200);
      expect(JSON.stringify(body.value)).not.toContain(remedy.text);
    }
    await expectNothingBut(remedy, [
      ['x-oid', verb, 'refused', 'not-allowed'],
      ['unknown person', verb, 'refused', 'not-allowed'],
    ]);
  });

  it.each(VERBS)('%s, of another tenant’s remedy: not there, and on record', async (verb, more) => {
    const remedy = await aRemedy();
    const theirs = at({ tenant: OTHER_TENANT });
    const { body } = await bot.send(click(verb, dataOf(remedy, more), theirs));
    expect(JSON.stringify(body.value)).toContain('not held here');
    expect(JSON.stringify(body.value)).not.toContain(remedy.text);
    await expectNothingBut(remedy, []);
    expect(await auditOf(remedy.id, OTHER_TENANT)).toEqual([
      [ALEX.aadObjectId, verb, 'refused', 'not-found'],
    ]);
  });

  it('in a channel: nothing is done or shown, and it is on record', async () => {
    const remedy = await aRemedy();
    const channel = at({ conversation: '19:c@thread.tacv2', type: 'channel' });
    for (const verb of ['done', 'remedy']) {
      const { body } = await bot.send(click(verb, dataOf(remedy, { evidence: 'D' }), channel));
      expect(JSON.stringify(body.value)).toContain('personal chat');
      expect(JSON.stringify(body.value)).not.toContain(remedy.text);
    }
    expect((await held(remedy)).state).toBe('agreed');
    expect((await auditOf(remedy.id)).map(([, verb, , reason]) => [verb, reason])).toEqual([
      ['create', null],
      ['done', 'not-here'],
    ]);
  });

  it.each([
    ['an unknown verb', 'destroy', { remedyId: 'forged-1' }, 'forged-1', 'unknown'],
    [
      'an unknown remedy',
      'done',
      { ...dataOf({ id: 'forged-2', revision: 1 } as Remedy) },
      'forged-2',
      'done',
    ],
    ['no revision', 'done', { remedyId: 'forged-3', deliveryId: 'd' }, 'forged-3', 'done'],
    [
      'a revision in words',
      'done',
      { remedyId: 'forged-4', deliveryId: 'd', revision: '1' },
      'forged-4',
      'done',
    ],
    [
      'words for an id',
      'done',
      { remedyId: 'Mrs Jones, 1 High St', revision: 1, deliveryId: 'd' },
      'unknown remedy',
      'done',
    ],
    [
      'a look at an unknown remedy',
      'remedy',
      { remedyId: 'forged-5', deliveryId: 'd' },
      'forged-5',
      'show',
    ],
  ])('with %s: answered and on record', async (_what, verb, data, subject, tried) => {
    const { status, body } = await bot.send(click(verb, data, at()));
    expect(status).toBe(200);
    expect(body.value).toBeTruthy();
    expect(await auditOf(subject)).toContainEqual([
      ALEX.aadObjectId,
      tried,
      'refused',
      expect.stringMatching(/not-found|bad-card|unknown-verb/),
    ]);
  });

  it('with invented ids does not make the record grow without end', async () => {
    const many: Speaker = { id: '29:many', name: 'Many', aadObjectId: 'many-oid' };
    for (let n = 0; n < 120; n += 1) {
      const remedy = { id: `invented-${String(n)}`, revision: 1 } as Remedy;
      await bot.send(click('accept', dataOf(remedy), at({ from: many })));
    }
    await verifyAudit(bot.ports);
    let notes = 0;
    for await (const exported of exportAudit(bot.ports, LOCAL_TENANT)) {
      if (exported.kind === 'line' && exported.line.actor === 'many-oid') notes += 1;
    }
    expect(notes).toBeGreaterThan(20);
    expect(notes).toBeLessThanOrEqual(50);
  });

  it('without a reference for the evidence, or with a name in it, does nothing', async () => {
    const remedy = await aRemedy();
    for (const evidence of ['', '   ', undefined, 7, 'letter to Mrs Jones', 'a@b.example']) {
      await bot.send(click('done', dataOf(remedy, { evidence }), at()));
    }
    expect((await held(remedy)).state).toBe('agreed');
    expect((await auditOf(remedy.id)).slice(1).map(([, , , reason]) => reason)).toEqual([
      ...['no-evidence', 'no-evidence', 'no-evidence', 'no-evidence'],
      ...['personal-data', 'personal-data'],
    ]);
  });

  it('on a remedy of a draft decision does nothing', async () => {
    count += 1;
    const draft = {
      reference: '26 000 002',
      service: 'housing',
      text: 'Wait for the final decision',
      due: '2026-12-20',
      stage: 'draft' as const,
      owner: { id: ALEX.aadObjectId ?? '', name: 'Alex' },
    };
    const added = await addRemedy(bot.ports, draft, { tenant: LOCAL_TENANT, actor: 'test' });
    if (!added.ok) throw new Error('not added');
    const { body } = await bot.send(
      click('done', dataOf(added.value, { evidence: 'DOC-1' }), at()),
    );
    expect(JSON.stringify(body.value)).toContain('draft');
    await expectNothingBut(added.value, [
      [ALEX.aadObjectId ?? '', 'done', 'refused', 'draft-decision'],
    ]);
  });
});

it('leaves a record that verifies', async () => {
  const { findings, entries } = await verifyAudit(bot.ports);
  expect(findings).toEqual([]);
  expect(entries).toBeGreaterThan(100);
});
