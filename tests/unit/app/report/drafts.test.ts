import { compareDrafts } from '../../../../src/app/report/compare-drafts';
import { keepDraft } from '../../../../src/app/report/keep-draft';
import type { ElementChange } from '../../../../src/domain/report/versions/report-version';
import { tenantNamed } from '../../../support/tenant';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { gathered, importText, reportDesk, written } from '../../../support/report-desk';

const BY = { tenant: tenantNamed('t1'), by: 'Link Officer' };
const OF = { tenant: tenantNamed('t1'), authority: 'coventry', period: '2021-22' };

async function drafted(ports: ReturnType<typeof reportDesk>) {
  return keepDraft(ports, written(await gathered(ports, 'coventry', '2021-22')), BY);
}

describe('drafts of a report', () => {
  it('are versions, and the same words are the same version', async () => {
    const ports = reportDesk();
    await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
    expect(await drafted(ports)).toMatchObject({ kept: true, version: { number: 1 } });
    expect(await drafted(ports)).toMatchObject({ kept: false, version: { number: 1 } });
    expect(await compareDrafts(ports, OF)).toEqual({
      ok: false,
      problem: { kind: 'no-such-version', held: [1] },
    });
  });

  it('show what changed when a letter is corrected, and nothing else', async () => {
    const ports = reportDesk();
    await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
    await drafted(ports);
    const corrected = letterText(COVENTRY_2021, {
      upheldPercent: 65,
      upheld: 13,
      satisfactoryPercent: 23,
    });
    const later = { ...ports, now: () => '2026-11-23T12:00:00.000Z' };
    await importText(later, 'corrected.txt', corrected, { correction: true });
    expect(await drafted(later)).toMatchObject({ kept: true, version: { number: 2 } });
    const compared = await compareDrafts(later, OF);
    if (!compared.ok) throw new Error(compared.problem.kind);
    const { changes, documentsNew, documentsGone } = compared.value.difference;
    expect([documentsNew.length, documentsGone.length]).toEqual([1, 1]);
    const said = changes.map(({ was, is }: ElementChange) => [was, is]);
    expect(said).toContainEqual([
      'In 2021-22 the Ombudsman upheld 12 of 20 complaints that it investigated: 60%.',
      'In 2021-22 the Ombudsman upheld 13 of 20 complaints that it investigated: 65%.',
    ]);
    expect(said).toContainEqual(['60%', '65%']);
    for (const { was, is } of changes) expect(`${String(was)} ${String(is)}`).toMatch(/\d/);
    expect(changes.some(({ is }) => is?.includes('compliance') === true)).toBe(false);
    const unexplained = changes.filter(({ from }) => from.length === 0);
    expect(unexplained.map(({ is, was }) => is ?? was)).toEqual([]);
  });

  it('show a letter for the year before that arrived', async () => {
    const ports = reportDesk();
    await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
    await drafted(ports);
    const before = {
      ...COVENTRY_2021,
      label: '2020-21',
      date: '21 July 2021',
      publicFrom: '28 July 2021',
    };
    await importText(ports, 'before.txt', letterText(before, { upheldPercent: 50, upheld: 10 }));
    await drafted(ports);
    const compared = await compareDrafts(ports, { ...OF, from: 1, to: 2 });
    if (!compared.ok) throw new Error(compared.problem.kind);
    const { documentsNew, documentsGone, changes } = compared.value.difference;
    expect(documentsNew.map(({ title }) => title)).toEqual([expect.stringContaining('2020-21')]);
    expect(documentsGone).toEqual([]);
    expect(changes.map(({ is }) => is)).toContain(
      'It was 50% in 2020-21 (10 of 20). None is held for 2019-20.',
    );
  });
});
