import { unentered, withEntries, type JournalPage } from '../../../../src/domain/audit/journal';
import { packPage } from '../../../../src/domain/audit/packed-page';
import { pageFrom } from '../../../../src/domain/audit/stored-shape';
import { remedyWith, TENANT } from '../../../support/audit/audit-store';
import { sha256 } from '../../../support/remedies';

const fresh = ['r-1', 'a/b|c'].flatMap((id) =>
  unentered('remedy', { ...remedyWith(2, id), journaled: 0 }, sha256),
);
const page: JournalPage = withEntries(undefined, { tenant: TENANT, fresh }, sha256);

describe('a packed page of a journal', () => {
  it('is given back whole', () => {
    expect(pageFrom(JSON.parse(JSON.stringify(packPage(page))))).toEqual(page);
    expect(pageFrom(packPage({ ...page, entries: [] }))).toEqual({ ...page, entries: [] });
    expect(pageFrom(page)).toEqual(page);
  });

  it.each([
    ['|1|remedy', '|01|remedy'],
    ['|1|remedy', '|-1|remedy'],
    ['|1|remedy', '|1|remedies'],
    ['|1|remedy/', '|1|remedy'],
    ['||1', '|1'],
    ['||1', '|x|1'],
  ])('with %s written as %s is none', (said, other) => {
    const { lines, ...packed } = packPage(page);
    const [line = '', ...rest] = lines;
    expect(line).toContain(said);
    expect(pageFrom({ ...packed, lines: [line.replace(said, other), ...rest] })).toBeUndefined();
  });

  it('with a hash too few is none', () => {
    const packed = packPage(page);
    expect(pageFrom({ ...packed, hashes: packed.hashes.slice(64) })).toBeUndefined();
  });
});
