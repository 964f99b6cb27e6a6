import { radar } from '../../../../src/domain/duty/radar';
import { figureRecord } from '../../../support/figure-records';
import { proposalOf, publicReport, radarData, reportedCase } from '../../../support/radar';
import { aRemedy } from '../../../support/remedies';

const letter = (own: object, period = '2023-24', over: object = {}) =>
  figureRecord({ authority: 'coventry', period, own, ...over });
const refs = (data: Parameters<typeof radar>[0]) => radar(data).map(({ ref }) => ref);

describe('periodic summary (1989 Act, sections 5 and 5A; Manual part 10)', () => {
  it('is proposed for the upheld decisions of a letter, which it cites', () => {
    const data = radarData({ records: [letter({ upheld: 3, uphold_rate: 38 })] });
    const summary = proposalOf(data, 'summary-coventry-2023-24');
    expect(summary).toMatchObject({
      ...{ duty: 'periodic-summary', sureness: 'certain', due: { kind: 'no-clock' } },
      reasons: [{ said: '3 upheld decisions in 2023-24', citation: { text: /upheld/ } }].map(
        (one) => ({
          said: one.said,
        }),
      ),
    });
    expect(summary.reasons[0].citation.text).toContain('upheld');
    expect(refs(data)).toEqual(['summary-coventry-2023-24']);
  });

  it('leaves to the Monitoring Officer whether it is section 5 or 5A, and what has wider significance', () => {
    const { unknown } = proposalOf(
      radarData({ records: [letter({ upheld: 3 })] }),
      'summary-coventry-2023-24',
    );
    expect(unknown.join('\n')).toMatch(/5A.*section 5\)/);
    expect(unknown.join('\n')).toContain('wider significance');
    expect(unknown.join('\n')).toContain('name 0 of 3');
  });

  it.each([
    ['none was upheld', letter({ upheld: 0 })],
    ['there were no investigations', letter({ upheld: 0, uphold_rate: 'no-cases' })],
    ['the letter does not say', letter({ satisfactory_rate: 100 })],
  ])('is not proposed where %s', (_, record) => {
    expect(radar(radarData({ records: [record] }))).toEqual([]);
  });

  it('says that the number is held back, and is then a sign only', () => {
    const record = letter({}, '2023-24', { held: { upheld: 3 } });
    expect(proposalOf(radarData({ records: [record] }), 'summary-coventry-2023-24')).toMatchObject({
      sureness: 'possible',
      reasons: [{ said: 'a check holds back the number of upheld decisions of 2023-24' }],
    });
  });

  it('tells late remedies with it, since late is no duty of its own', () => {
    const record = letter({ upheld: 3, compliance_rate: 100 }, '2023-24', {
      late: { count: 2, details: [] },
    });
    const data = radarData({ records: [record] });
    expect(proposalOf(data, 'summary-coventry-2023-24').reasons.map(({ said }) => said)).toContain(
      '2 remedies carried out late in 2023-24',
    );
    expect(refs(data)).toHaveLength(1);
  });

  it('doubts the duty for a case that the Ombudsman did not investigate', () => {
    const heading = 'not investigated - injustice remedied during complaint processes';
    const cases = [reportedCase(1, { heading }), reportedCase(2)];
    const { unknown, reasons, sureness } = proposalOf(
      radarData({
        cases,
        records: [letter({ uphold_rate: 50 }, '2023-24', { kind: 'committee-report' })],
      }),
      'summary-coventry-2023-24',
    );
    expect(sureness).toBe('likely');
    expect(reasons).toHaveLength(2);
    expect(unknown.join('\n')).toContain(
      '1 upheld case whose heading says that the Ombudsman did not',
    );
  });

  it('takes final upheld decisions of the register in the year of their entry; no draft, none not upheld', () => {
    const item = (id: string, changes: object) =>
      aRemedy(
        { reference: `26 000 00${id}`, caseOutcome: 'Upheld: fault and injustice', ...changes },
        id,
      );
    const remedies = [
      item('1', {}),
      item('2', { caseOutcome: 'Not upheld' }),
      item('3', { stage: 'draft' }),
      item('4', { caseOutcome: 'Closed' }),
    ];
    const summary = proposalOf(radarData({ remedies }), 'summary-coventry-2026-27');
    expect(summary.reasons.map(({ key }) => key)).toEqual(['remedy|1|outcome']);
    expect(summary.sureness).toBe('likely');
  });

  it('is about each year by itself, the newest first', () => {
    const records = [letter({ upheld: 10 }, '2018-19'), letter({ upheld: 3 })];
    expect(refs(radarData({ records }))).toEqual([
      'summary-coventry-2023-24',
      'summary-coventry-2018-19',
    ]);
  });

  it('says nothing of a letter before its day, except to whoever imports letters', () => {
    const record = letter({ upheld: 3 });
    const secret = { ...record, source: { ...record.source, publicFrom: '2026-12-01' } };
    expect(radar(radarData({ records: [secret] }))).toEqual([]);
    expect(refs(radarData({ records: [secret], unpublished: 'told' }))).toHaveLength(1);
  });
});

describe('public report (1974 Act, sections 30 and 31(2))', () => {
  const data = radarData({ remedies: [publicReport('2027-02-16')] });

  it('has its answer due as registered: three months beginning with receipt', () => {
    expect(proposalOf(data, 'response-coventry-26-000-030')).toMatchObject({
      ...{ due: { kind: 'by', date: '2027-02-16' }, sureness: 'likely' },
      about: 'Case 26 000 030 (Housing)',
    });
  });

  it('is to be announced two weeks after receipt, which is not checked', () => {
    const { due, unknown } = proposalOf(data, 'notice-coventry-26-000-030');
    expect(due).toEqual({ kind: 'by', date: '2026-12-01' });
    expect(unknown.join('\n')).toContain('not checked');
  });

  it('takes the earliest day of receipt where the end of a month leaves several', () => {
    const ends = radarData({ remedies: [publicReport('2027-02-28')] });
    expect(proposalOf(ends, 'notice-coventry-26-000-030').due).toEqual({
      ...{ kind: 'by', date: '2026-12-13', earliest: true },
    });
  });

  it('is reported by itself (1989 Act, section 5 or 5A; Manual part 10)', () => {
    expect(proposalOf(data, 'report-coventry-26-000-030').unknown.join()).toContain('5A');
  });

  it('stays open when it is registered as answered: nobody has said that it is over', () => {
    const answered = publicReport('2027-02-16', { state: 'accepted', doneOn: '2026-11-20' });
    const { reasons } = proposalOf(
      radarData({ remedies: [answered] }),
      'response-coventry-26-000-030',
    );
    expect(reasons[0].said).toContain('registered as accepted by the Ombudsman');
  });

  it('of which only a letter tells has no known day', () => {
    const records = [letter({ public_reports: 1 })];
    const found = proposalOf(radarData({ records }), 'response-coventry-2023-24');
    expect(found).toMatchObject({ sureness: 'certain', due: { kind: 'not-known' } });
    expect(refs(radarData({ records }))).toEqual([
      'report-coventry-2023-24',
      'response-coventry-2023-24',
      'notice-coventry-2023-24',
    ]);
  });

  it('that a letter counts and the register holds is proposed once', () => {
    const inYear = publicReport('2024-02-16', {
      firstDue: '2024-02-16',
      doneOn: '2024-02-01',
      state: 'done',
    });
    const all = refs(radarData({ records: [letter({ public_reports: 1 })], remedies: [inYear] }));
    expect(all.filter((ref) => ref.startsWith('response'))).toEqual([
      'response-coventry-26-000-030',
    ]);
  });

  it('that was withdrawn by somebody who said why is not proposed', () => {
    const withdrawn = publicReport('2027-02-16', { state: 'withdrawn' });
    expect(radar(radarData({ remedies: [withdrawn] }))).toEqual([]);
  });
});

describe('further report (1974 Act, section 31(2A))', () => {
  it('may follow once the three months are over without an answer', () => {
    const late = radarData({ remedies: [publicReport('2026-11-20')] });
    expect(proposalOf(late, 'further-coventry-26-000-030').duty).toBe('further-report');
    const onTheDay = radarData({ remedies: [publicReport('2026-11-23')] });
    expect(refs(onTheDay)).not.toContain('further-coventry-26-000-030');
    const answered = publicReport('2026-11-20', { doneOn: '2026-11-19', state: 'done' });
    expect(refs(radarData({ remedies: [answered] }))).not.toContain('further-coventry-26-000-030');
  });
});

describe('published statement (1974 Act, section 31(2D) to (2F))', () => {
  it('is never proposed, since nothing that is held would show it', () => {
    const everything = radarData({
      records: [letter({ upheld: 9, public_reports: 2, compliance_rate: 80 })],
      remedies: [publicReport('2020-01-01'), aRemedy({ due: '2020-01-01' })],
    });
    expect(radar(everything).map(({ duty }) => duty)).not.toContain('published-statement');
  });
});

describe('non-compliance (Compliance Manual; 1989 Act, sections 5 and 5A)', () => {
  it('is proposed for a remedy that is registered as not complied with', () => {
    const remedies = [{ ...aRemedy(), state: 'not-complied' as const }];
    expect(proposalOf(radarData({ remedies }), 'non-compliance-coventry-23-000-001')).toMatchObject(
      {
        ...{ duty: 'non-compliance', sureness: 'likely' },
        reasons: [{ said: 'registered as not complied with' }],
      },
    );
  });

  it('is proposed where a letter gives less than 100%, and never at 100% or without cases', () => {
    const of = (rate: number | 'no-cases') =>
      radarData({ records: [letter({ compliance_rate: rate })] });
    expect(proposalOf(of(80), 'non-compliance-coventry-2023-24').sureness).toBe('certain');
    expect(radar(of(100))).toEqual([]);
    expect(radar(of('no-cases'))).toEqual([]);
  });

  it('is a sign only while a remedy is late, after as many working days as the council set', () => {
    const remedies = [aRemedy({ due: '2026-10-23' })];
    expect(radar(radarData({ remedies, today: '2026-11-19' }))).toEqual([]);
    const late = proposalOf(
      radarData({ remedies, today: '2026-11-20' }),
      'non-compliance-coventry-23-000-001',
    );
    expect(late.sureness).toBe('possible');
    expect(late.unknown.join()).toContain('Late is not non-compliant');
  });
});

describe('wider significance (Manual part 10)', () => {
  it('is a sign only: three upheld decisions of one service', () => {
    const services = { housing: { upheld: 3 }, corporate: { upheld: 2 } };
    const record = letter({ upheld: 5 }, '2023-24', { services });
    const wider = proposalOf(radarData({ records: [record] }), 'report-coventry-2023-24-repeated');
    expect(wider).toMatchObject({
      sureness: 'possible',
      reasons: [{ said: '3 upheld decisions about Housing' }],
    });
    expect(wider.unknown.join()).toContain('no rule of law');
  });

  it('goes by the cases of a report where no figures by service are held', () => {
    const cases = [1, 2, 3].map((number) => reportedCase(number));
    const records = [letter({ upheld: 3 })];
    expect(refs(radarData({ records, cases }))).toContain('report-coventry-2023-24-repeated');
    expect(refs(radarData({ records, cases: cases.slice(1) }))).not.toContain(
      'report-coventry-2023-24-repeated',
    );
  });
});

describe('draft decision (guidance of the council and the Ombudsman)', () => {
  it('is confidential and commented on by its registered day', () => {
    const remedies = [
      aRemedy(
        { matter: 'draft-comments', text: 'Comment', due: '2026-12-04', reference: '26 000 040' },
        'a',
      ),
      aRemedy({ stage: 'draft', reference: '26 000 040' }, 'b'),
    ];
    const draft = proposalOf(radarData({ remedies }), 'draft-coventry-26-000-040');
    expect(draft.due).toEqual({ kind: 'by', date: '2026-12-04' });
    expect(draft.proposes).toContain('disclose nothing');
    expect(draft.reasons).toHaveLength(2);
  });

  it('without a registered day has an unknown one, and names the days that the council set', () => {
    const remedies = [aRemedy({ stage: 'draft' })];
    const draft = proposalOf(radarData({ remedies, draftDays: 7 }), 'draft-coventry-23-000-001');
    expect(draft.due).toMatchObject({ kind: 'not-known' });
    expect(draft.unknown.join()).toContain('7 working days');
  });
});

describe('the radar', () => {
  it('puts the soonest day first, and what has no day last', () => {
    const remedies = [
      publicReport('2027-02-16'),
      aRemedy(
        { matter: 'draft-comments', text: 'Comment', due: '2026-11-30', reference: '26 1' },
        'a',
      ),
    ];
    const records = [letter({ upheld: 3 })];
    expect(refs(radarData({ records, remedies }))).toEqual([
      'draft-coventry-26-1',
      'notice-coventry-26-000-030',
      'response-coventry-26-000-030',
      'report-coventry-26-000-030',
      'summary-coventry-2023-24',
    ]);
  });

  it('names no two matters alike, whatever a reference is made of', () => {
    const remedies = ['裁定', '決定'].map((reference, n) =>
      aRemedy({ reference, stage: 'draft' }, `r-${String(n)}`),
    );
    expect(refs(radarData({ remedies }))).toEqual(['draft-coventry-r-0', 'draft-coventry-r-1']);
  });
});
