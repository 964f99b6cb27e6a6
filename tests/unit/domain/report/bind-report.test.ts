import { bindReport } from '../../../../src/domain/report/model/bind-report';
import type { AnnualReport } from '../../../../src/domain/report/model/annual-report';
import { say, type Values } from '../../../../src/domain/report/model/sentence';
import { absent, figure, name, reference, year } from '../../../../src/domain/report/model/value';
import { paragraph, section } from '../../../../src/domain/report/sections/words/blocks';

const CITATION = { sha256: 'a', title: 'Letter', page: 1, line: 3, text: '11 upheld decisions' };
const ELEVEN = figure('count', 11, { basis: [{ key: 'upheld', citation: CITATION }] });

function reportWith(template: string, values: Values = {}): AnnualReport {
  return {
    authority: 'coventry',
    period: '2019-20',
    title: say('title', 'Report'),
    sections: [section('part', 'Part', [paragraph('p', [say('s', template, values)])])],
    sources: [],
    toWrite: 0,
  };
}

describe('binding a report', () => {
  it('takes numerals that are facts, years, references and names with a number in words', () => {
    const report = reportWith('{upheld} in {year} under {act}, {council}', {
      upheld: ELEVEN,
      year: year('2019-20'),
      act: reference('section 30 of the 1974 Act'),
      council: name('Three Rivers District Council'),
    });
    expect(bindReport(report)).toEqual({ ok: true, value: report });
  });

  it.each([
    '11 complaints were upheld.',
    'Half of them were upheld.',
    'It upheld eleven.',
    'The second year was better.',
    'Twenty-two were investigated.',
    'Paid: £١٢.',
    'It is ½ of them.',
  ])('refuses the numeral in "%s", and names its place', (template) => {
    expect(bindReport(reportWith(template))).toEqual({
      ok: false,
      problem: { kind: 'unbound-numeral', section: 'part', element: 's', text: template },
    });
  });

  it('refuses a digit in a name, and a numeral where nothing is held', () => {
    expect(bindReport(reportWith('{it}', { it: name('Area 51') })).ok).toBe(false);
    expect(bindReport(reportWith('{it}', { it: absent('about 20') })).ok).toBe(false);
  });

  it('looks into headings, tables and what is to be written too', () => {
    const to = { ...reportWith('Nothing.'), title: say('title', 'Report 2') };
    expect(bindReport(to)).toMatchObject({ ok: false, problem: { element: 'title' } });
    const table = reportWith('Nothing.');
    const cells = [say('cell', 'Coventry'), say('number', '11')] as const;
    const block = {
      kind: 'table',
      id: 't',
      number: '1',
      title: say('t.title', 'Table'),
      columns: [say('c', 'Council')],
      rows: [{ id: 'r', cells }],
      notes: [],
    } as const;
    const [first] = table.sections;
    const within = { ...table, sections: [{ ...first!, blocks: [block] }] };
    expect(bindReport(within)).toMatchObject({ ok: false, problem: { element: 'number' } });
    const blocks = [{ kind: 'to-write', id: 'w', about: say('w', 'Write 3 lines') } as const];
    const asked = { ...table, sections: [{ ...first!, blocks }] };
    expect(bindReport(asked)).toMatchObject({ ok: false, problem: { element: 'w' } });
  });
});
