import { elementsOf, elementText } from '../../../../src/domain/report/model/elements';
import { reportHtml } from '../../../../src/present/report/report-html';
import { gathered, importText, reportDesk, written } from '../../../support/report-desk';
import { stageLetter } from '../../../transcripts/stage/letters';

async function desk() {
  const ports = reportDesk();
  for (const name of ['Kettering 2019-20', 'Corby 2019-20', 'North Northamptonshire 2021-22'])
    await importText(ports, `${name}.txt`, stageLetter(name));
  return ports;
}

describe('the annual report of a council that took over from others', () => {
  it('shows them by themselves, with a note, and never as its own history', async () => {
    const report = written(await gathered(await desk(), 'north-northamptonshire', '2021-22'));
    const said = new Map(elementsOf(report).map((one) => [one.id, elementText(one)]));
    const row = (council: string) =>
      [0, 1, 2, 3, 4].map((at) => said.get(`uphold.before-us.2019-20.${council}.${String(at)}`));
    expect(row('kettering')).toEqual(['2019-20', 'Kettering Borough Council', '2', '5', '40%']);
    expect(row('corby')).toEqual(['2019-20', 'Corby Borough Council', '3', '4', '75%']);
    expect(row('wellingborough')[4]).toBe('not held');
    expect(said.get('uphold.before-us.note')).toMatch(
      /took over on 1 April 2021; each figure is of its own council alone, and they are not added up: .*Kettering/,
    );
    // 5 of 9 would be 56%.
    expect([...said.values()].join(' ')).not.toContain('56%');
    expect(said.get('uphold.history.2021-22.0')).toBe('2021-22');
    expect(said.has('uphold.history.2020-21.0')).toBe(false);
    expect(reportHtml(report)).toContain('Before North Northamptonshire Council');
  });

  it('has no such table for a council that was there all the time', async () => {
    const ports = await desk();
    const report = written(await gathered(ports, 'kettering', '2019-20'));
    expect(elementsOf(report).some(({ id }) => id.startsWith('uphold.before-us'))).toBe(false);
  });
});
