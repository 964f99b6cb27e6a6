import { HOME_LETTERS } from '../../../../src/domain/digest/interest';
import { buildPeriodDigest, digestDay } from '../../../../src/domain/digest/period-digest';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import { isWorkingDay } from '../../../../src/domain/shared/working-days';
import { figureRecord } from '../../../support/figure-records';
import { aRemedy } from '../../../support/remedies';

describe('the day of a digest', () => {
  it.each([
    ['weekly', '2026-11-23', '2026-11-23'],
    ['weekly', '2026-11-25', '2026-11-23'],
    ['weekly', '2026-11-29', undefined],
    ['weekly', '2026-04-06', undefined],
    ['weekly', '2026-04-07', '2026-04-07'],
    ['annual', '2026-04-01', '2026-04-01'],
    ['annual', '2026-03-31', undefined],
    ['annual', '2026-05-02', undefined],
    ['annual', '2029-04-02', undefined],
    ['annual', '2029-04-03', '2029-04-03'],
  ] as const)('%s on %s is %s', (topic, today, day) => {
    expect(digestDay(topic, today, isWorkingDay)).toBe(day);
  });
});

describe('a weekly digest', () => {
  const of = (remedies: readonly Remedy[], records = [] as Parameters<typeof figureRecord>[0][]) =>
    buildPeriodDigest(
      {
        remedies,
        records: records.map((said) => ({
          ...figureRecord(said),
          importedAt: '2026-11-18T10:00:00.000Z',
        })),
      },
      {
        topic: 'weekly',
        day: '2026-11-23',
        today: '2026-11-23',
        home: 'coventry',
        interest: { ...HOME_LETTERS, topics: ['weekly'] },
      },
    );

  it('counts how remedies stand, and what was done in the week before', () => {
    const done = (doneOn: string, due: string, id: string): Remedy =>
      aRemedy({ state: 'done', doneOn, due }, id);
    expect(
      of([
        aRemedy({ due: '2026-11-20' }, 'overdue'),
        aRemedy({ due: '2026-11-30' }, 'soon'),
        aRemedy({ due: '2026-12-24' }, 'later'),
        aRemedy({ due: '2026-11-20', matter: 'enquiry' }, 'another clock'),
        done('2026-11-16', '2026-11-16', 'on time'),
        done('2026-11-22', '2026-11-20', 'late'),
        done('2026-11-15', '2026-11-20', 'the week before'),
        { ...aRemedy({ state: 'accepted' }, 'accepted'), acceptedOn: '2026-11-17' },
      ]),
    ).toMatchObject({
      since: '2026-11-16',
      open: 3,
      overdue: 1,
      dueSoon: 1,
      awaitingAcceptance: 3,
      doneOnTime: 1,
      doneLate: 1,
      accepted: 1,
      notComplied: 0,
    });
  });

  it('names the letters that came, of the councils that were asked for', () => {
    const { letters } = of(
      [],
      [
        { authority: 'coventry', period: '2023-24' },
        { authority: 'luton', period: '2023-24' },
        { authority: 'coventry', period: '2022-23', kind: 'committee-report' },
        { authority: 'coventry', period: '2021-22', sample: true },
      ],
    );
    expect(letters).toEqual([{ authority: 'coventry', period: '2023-24' }]);
  });
});
