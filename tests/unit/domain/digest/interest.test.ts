import { concerns, HOME_LETTERS, type Interest } from '../../../../src/domain/digest/interest';
import { figureRecord } from '../../../support/figure-records';

const chosen = (councils: readonly string[], groups: readonly string[] = []): Interest => ({
  ...HOME_LETTERS,
  scope: 'chosen',
  councils,
  groups,
});
const luton = figureRecord({
  authority: 'luton',
  period: '2023-24',
  own: { compliance_rate: 100 },
});

describe('a letter concerns', () => {
  it.each<[string, Interest, boolean]>([
    ['those who want every letter', { ...HOME_LETTERS, scope: 'all' }, true],
    ['those who named its council', chosen(['luton']), true],
    ['those who named a group it belongs to', chosen([], ['type:unitary']), true],
    ['not those who named another council', chosen(['coventry']), false],
    ['not those who named another group', chosen([], ['wmca']), false],
    ['not those who want their own council’s letters', HOME_LETTERS, false],
    ['not those who want only what it does not report', topics('late-remedies'), false],
    ['not those who want a weekly digest only', topics('weekly'), false],
  ])('%s', (_name, interest, expected) => {
    expect(concerns(interest, luton, 'coventry')).toBe(expected);
  });

  it.each([
    ['compliance-below-100', { compliance_rate: 89 }],
    ['late-remedies', { compliance_rate: 100, late_remedies: 2 }],
    ['public-reports', { public_reports: 1 }],
  ] as const)('those who want to hear of %s, when it reports it', (topic, own) => {
    const record = figureRecord({ authority: 'luton', period: '2023-24', own });
    expect(concerns(topics(topic), record, null)).toBe(true);
  });

  it('those of a group as the group was in its year', () => {
    const before = figureRecord({ authority: 'northumberland', period: '2018-19', own: {} });
    expect(concerns(chosen([], ['ntca']), before, null)).toBe(true);
  });
});

function topics(...some: Interest['topics'][number][]): Interest {
  return { ...HOME_LETTERS, scope: 'all', topics: some };
}
