import { createHandleRequest } from '../../../../src/app/handle-request';
import { parseCommand } from '../../../../src/app/parse-command';
import type { Ports } from '../../../../src/app/ports';
import type { Place } from '../../../../src/app/request';
import { presentOutcome } from '../../../../src/present/present-outcome';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { importText, reportDesk } from '../../../support/report-desk';
import { tenantNamed } from '../../../support/tenant';

const PRIVATE: Place = { conversation: 'c1', scope: 'personal' };

async function said(
  ports: Ports,
  words: string,
  how: { readonly place?: Place; readonly home?: string | null } = {},
): Promise<string> {
  const { place = PRIVATE, home = 'coventry' } = how;
  const handle = createHandleRequest(ports, home);
  const actor = { tenant: tenantNamed('t1'), person: 'p1', name: 'Alex', place };
  const reply = presentOutcome(await handle(parseCommand(words), actor));
  if (reply.kind !== 'text') throw new Error('words were expected');
  return reply.text;
}

async function desk(): Promise<Ports> {
  const ports = reportDesk();
  await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
  return ports;
}

describe('the words that ask for a report', () => {
  it.each([
    ['draft our annual report', { kind: 'draft-report' }],
    ['Please draft our annual report for 2021-22.', { kind: 'draft-report', year: '2021-22' }],
    [
      'write the committee report to cabinet for 2021/22',
      { kind: 'draft-report', year: '2021/22' },
    ],
    ['rehearse our annual report', { kind: 'rehearse-report' }],
  ])('%s', (words, request) => {
    expect(parseCommand(words)).toEqual(request);
  });

  it.each(['who wrote our annual report?', 'draft a letter', 'report our uphold rate'])(
    'are not: %s',
    (words) => {
      expect(parseCommand(words).kind).not.toMatch(/report/);
    },
  );
});

describe('draft our annual report', () => {
  it('keeps a version and tells the year with its sources', async () => {
    const ports = await desk();
    const text = await said(ports, 'draft our annual report');
    expect(text).toContain('Coventry City Council for 2021-22 is drafted');
    expect(text).toMatch(/version 1; \d+ passages to write/);
    expect(text).toMatch(/looked into 20 cases about Coventry\. \[1\]/);
    expect(text).toMatch(/Source: Annual Review letter 2021-22.*page 1, line/s);
    expect(await ports.store.reports.list(tenantNamed('t1'), 'coventry', '2021-22')).toHaveLength(
      1,
    );
    expect(await said(ports, 'draft our annual report')).toContain(
      'which says what it said before',
    );
  });

  it('says how many passages changed with a correction', async () => {
    const ports = await desk();
    await said(ports, 'draft our annual report');
    const change = { upheldPercent: 65, upheld: 13, satisfactoryPercent: 23 };
    const later = { ...ports, now: () => '2026-11-23T12:00:00.000Z' };
    await importText(later, 'again.txt', letterText(COVENTRY_2021, change), { correction: true });
    expect(await said(later, 'draft our annual report')).toMatch(
      /version 2.*Since the version before, \d+ sentences, cells or pictures changed/,
    );
  });

  it('rehearses what members ask, each answered with its line or not held', async () => {
    const text = await said(await desk(), 'rehearse our annual report for 2021-22');
    expect(text).toMatch(/How does the uphold rate compare.*12 of 20 complaints.*60%.*\[1\]/);
    expect(text).toMatch(/patterns of equality\?\*\* Not held\./);
    expect(text).toMatch(/How much was paid, and for what\?\*\* Not held\./);
  });

  it('is for a private chat, for a council that is known, and for a year that is one', async () => {
    const ports = await desk();
    const channel: Place = { conversation: 'c2', scope: 'channel' };
    expect(await said(ports, 'draft our annual report', { place: channel })).toMatch(
      /personal chat/,
    );
    expect(await said(ports, 'draft our annual report', { home: null })).toMatch(/which council/);
    expect(await said(ports, 'draft our annual report for ever')).toMatch(/no financial year/);
    expect(await said(ports, 'draft our annual report for 2010-11')).toMatch(/Nothing is held/);
    expect(await said(reportDesk(), 'draft our annual report')).toMatch(/Nothing is held/);
    expect(await ports.store.reports.list(tenantNamed('t1'), 'coventry', '2021-22')).toEqual([]);
  });

  it('tells nothing of a letter before its day', async () => {
    const ports = { ...reportDesk(), now: () => '2022-07-21T09:00:00.000Z' };
    await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
    const text = await said(ports, 'draft our annual report for 2021-22');
    expect(text).toMatch(/Nothing is held/);
    expect(text).not.toMatch(/60%/);
  });
});
