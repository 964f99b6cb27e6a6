import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AUTHORITIES,
  authorityById,
} from '../../../../../src/domain/facts/authorities/authorities';
import type { Authority, AuthorityType } from '../../../../../src/domain/facts/authority';
import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { addDays } from '../../../../../src/domain/shared/civil-date';
import { sharedFolder } from '../../../../support/shared-folder';

const TYPES: Readonly<Record<string, AuthorityType>> = {
  CC: 'london',
  LBO: 'london',
  COMB: 'combined',
  CTY: 'county',
  MD: 'metropolitan',
  NMD: 'district',
  SRA: 'other',
  UA: 'unitary',
};

/** The reference was published in July 2025. */
const PUBLISHED = '2025-07-01';

/** Where the reference's combined authorities stand in it as constituents' column. */
const COMBINED: Readonly<Record<string, string>> = {
  WMCA: 'wmca',
  GMCA: 'gmca',
  WYCA: 'wyca',
  SCR: 'symca',
  LCR: 'lcrca',
  NECA: 'neca',
  NTCA: 'neca',
  TVCA: 'tvca',
  WECA: 'weca',
  CPCA: 'cpca',
  EMCA: 'emcca',
  YNYC: 'ynyca',
  HYCA: 'heyca',
  GLCA: 'greater-lincolnshire-cca',
};

type Row = Readonly<Record<string, string>>;

const folder = sharedFolder('authorities');
const rows = folder === undefined ? [] : readRows(join(folder, 'uk_local_authorities_current.csv'));
const isCurrent = (row: Row): boolean => row['current-authority'] === 'True';
const text = (row: Row, column: string): string => row[column] ?? '';

/** The last day of an abolished authority; the reference gives that or the day after it. */
function lastDay(row: Row): string {
  const end = text(row, 'end-date');
  return end.endsWith('-04-01') ? addDays(end, -1) : end;
}

function resolve(row: Row, column: string): Authority | undefined {
  return findAuthority(text(row, column), isCurrent(row) ? PUBLISHED : lastDay(row));
}

const byCode = new Map(rows.map((row) => [text(row, 'local-authority-code'), row]));
const english = (current: boolean): readonly Row[] =>
  rows.filter((row) => row['nation'] === 'England' && isCurrent(row) === current);

(folder === undefined ? describe.skip : describe)('the table beside the reference', () => {
  it('finds the rows to compare with', () => {
    expect([english(true).length, english(false).length]).toEqual([332, 48]);
  });

  it.each([true, false])('resolves every official name to its type (current: %s)', (current) => {
    const wrong = english(current)
      .filter(
        (row) => resolve(row, 'official-name')?.type !== TYPES[text(row, 'local-authority-type')],
      )
      .map((row) => row['official-name']);
    expect(wrong).toEqual([]);
  });

  it.each([true, false])(
    'resolves every short name to the same authority (current: %s)',
    (current) => {
      // The reference calls regional bodies by the names of regions.
      const wrong = english(current)
        .filter((row) => !['COMB', 'SRA'].includes(text(row, 'local-authority-type')))
        .filter((row) => resolve(row, 'nice-name') !== resolve(row, 'official-name'))
        .map((row) => row['nice-name']);
      expect(wrong).toEqual([]);
    },
  );

  it('has no council that the reference lacks, and resolves no two rows to one', () => {
    const found = new Set(
      [...english(true), ...english(false)].map((row) => resolve(row, 'official-name')?.id),
    );
    expect(found.size).toBe(380);
    const councils = new Set<AuthorityType>([
      'metropolitan',
      'unitary',
      'district',
      'county',
      'london',
    ]);
    const ours = AUTHORITIES.filter(({ type }) => councils.has(type));
    expect(ours.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('agrees on the end and the successors of abolished councils', () => {
    for (const row of english(false)) {
      const ours = resolve(row, 'official-name');
      const heirs = text(row, 'replaced-by')
        .split(',')
        .map((code) => {
          const heir = byCode.get(code.trim());
          return heir === undefined
            ? code
            : findAuthority(text(heir, 'official-name'), lastDay(heir) || PUBLISHED)?.id;
        });
      expect({ id: ours?.id, to: ours?.to }).toEqual({ id: ours?.id, to: lastDay(row) });
      expect(ours?.successors).toEqual(expect.arrayContaining(heirs));
    }
  });

  it('agrees on the county of districts', () => {
    // The reference has Forest Heath in Surrey; it was in Suffolk.
    const wrong = [...english(true), ...english(false)]
      .filter(
        (row) =>
          row['local-authority-type'] === 'NMD' &&
          row['official-name'] !== 'Forest Heath District Council',
      )
      .filter((row) => {
        const county = byCode.get(text(row, 'county-la'));
        const theirs = county === undefined ? undefined : resolve(county, 'official-name');
        return theirs === undefined || resolve(row, 'official-name')?.county !== theirs.id;
      });
    expect(wrong.map((row) => row['official-name'])).toEqual([]);
  });

  it('agrees on the constituents of combined authorities', () => {
    // The reference leaves out the districts of Cambridgeshire, who are constituents too.
    const wrong = english(true)
      .filter((row) => row['combined-authority'] !== '' && row['combined-authority'] !== 'GLA')
      .filter(
        (row) =>
          resolve(row, 'official-name')?.combinedAuthority !==
          COMBINED[text(row, 'combined-authority')],
      );
    expect(wrong.map((row) => row['official-name'])).toEqual([]);
  });

  it('agrees on the region of councils', () => {
    // The reference has these two county councils in the neighbouring region.
    const known = ['Derbyshire County Council', 'Lincolnshire County Council'];
    const wrong = [...english(true), ...english(false)]
      .filter((row) => row['region'] !== '' && row['local-authority-type'] !== 'COMB')
      .filter((row) => !known.includes(text(row, 'official-name')))
      .filter((row) => {
        const slug = text(row, 'region').toLowerCase().replaceAll(' ', '-');
        return resolve(row, 'official-name')?.region !== slug;
      });
    expect(wrong.map((row) => row['official-name'])).toEqual([]);
  });

  it('leaves today’s councils without an end', () => {
    const ended = english(true)
      .map((row) => resolve(row, 'official-name'))
      .filter((authority) => authority?.type !== 'combined' && authority?.to !== undefined);
    expect(ended).toEqual([]);
    expect(authorityById('coventry')?.to).toBeUndefined();
  });
});

function readRows(path: string): readonly Row[] {
  const [header = [], ...lines] = parseCsv(readFileSync(path, 'utf8'));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

function parseCsv(csv: string): readonly (readonly string[])[] {
  const cell = /("(?:[^"]|"")*"|[^,\n\r]*)(,|\r?\n|$)/g;
  const table: string[][] = [[]];
  for (const [whole, raw = '', end] of csv.matchAll(cell)) {
    if (whole === '') break;
    table.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ',') table.push([]);
  }
  return table.filter((line) => line.length > 1);
}
