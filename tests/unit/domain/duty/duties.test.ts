import { DUTIES } from '../../../../src/domain/duty/duties';
import { DUTY_IDS, type DutyId } from '../../../../src/domain/duty/duty';

/** Where each duty comes from, written apart from the data. */
const FROM: Readonly<Record<DutyId, readonly RegExp[]>> = {
  'periodic-summary': [/1989, section 5 /, /1989, section 5A/, /Manual for Councils, part 10/],
  'individual-report': [/1989, section 5 /, /1989, section 5A/, /Manual for Councils, part 10/],
  'public-report-response': [/1974, section 31\(2\)/, /1974, section 30\(1\)/],
  'public-notice': [/1974, section 30/],
  'further-report': [/1974, section 31\(2A\)/],
  'published-statement': [/1974, section 31\(2D\) to \(2F\)/],
  'non-compliance': [/Compliance Manual/, /1989, section 5 /],
  'draft-decision': [/guidance/],
};

describe('the duties', () => {
  it.each(DUTY_IDS)('%s names where it can be looked up', (id) => {
    const cited = DUTIES[id].sources.map(({ cite }) => cite).join('\n');
    expect(DUTIES[id].id).toBe(id);
    for (const source of FROM[id]) expect(cited).toMatch(source);
    for (const { cite, url } of DUTIES[id].sources)
      if (cite.includes(' Act '))
        expect(url).toMatch(/^https:\/\/www\.legislation\.gov\.uk\/ukpga\//);
  });

  it('say of manuals and guidance, which were cited after others, that they are not checked', () => {
    const unread = DUTY_IDS.flatMap((id) => DUTIES[id].sources).filter(
      ({ url }) => url === undefined,
    );
    expect(unread.length).toBeGreaterThan(2);
    expect(new Set(unread.map(({ standing }) => standing))).toEqual(new Set(['not-checked']));
  });

  it('say of the two weeks for a notice that they are not checked', () => {
    const { sources, time } = DUTIES['public-notice'];
    expect(sources.map(({ standing }) => standing)).toEqual(['not-checked']);
    expect(time).toContain('not checked');
  });

  it('count three months for a public report beginning with the day of receipt', () => {
    expect(DUTIES['public-report-response'].clock).toEqual({
      ...{ kind: 'period', count: 3, unit: 'month', from: 'beginning-with' },
    });
  });
});
