import { createHash } from 'node:crypto';
import type { Ports } from '../../../src/app/ports';
import { importFile } from '../../../src/app/letters/import-documents';
import { AUTHORITIES, existsOn } from '../../../src/domain/facts/authorities/authorities';
import { mustHold } from '../harness/row';
import { embeddedPorts } from '../harness/embedded-ports';
import { COVENTRY_2021, letterText } from '../../support/test-letters';

/** What the process prints at its end. */
export interface Imported {
  /** Seconds for each tenth of the letters. */
  readonly tenths: readonly number[];
  /** Memory at the end of each tenth, in megabytes. */
  readonly rss: readonly number[];
}

const [data = '', wanted = '0'] = process.argv.slice(2);
const YEARS = 7;
const FIRST = 2018;
const WARM = 100;

void main();

/**
 * Imports so many letters, council by council. There are not so many councils and years: of each year there is a letter
 * and then corrections of it, as many of each council, so that every tenth of the letters is like the others.
 */
async function main(): Promise<void> {
  const count = Number(wanted);
  const ports = await embeddedPorts(data);
  const councils = AUTHORITIES.filter(
    (authority) => authority.type !== 'other' && existsOn(authority),
  );
  const each = Math.ceil(count / (councils.length - 1));
  const last = councils.at(-1);
  // Code that runs for the first time is slow, and the store has no pages yet.
  for (let n = 0; n < WARM; n += 1)
    if (last) await importOne(ports, { name: last.name, slug: last.id }, n);
  const tenths: number[] = [];
  const rss: number[] = [];
  let start = performance.now();
  for (let n = 0; n < count; n += 1) {
    const council = councils[Math.floor(n / each)];
    mustHold(council !== undefined, 'There are too few councils.');
    await importOne(ports, { name: council.name, slug: council.id }, n % each);
    if ((n + 1) % Math.floor(count / 10) !== 0) continue;
    tenths.push((performance.now() - start) / 1000);
    rss.push(process.memoryUsage.rss() / 2 ** 20);
    start = performance.now();
  }
  await ports.store.close();
  process.stdout.write(JSON.stringify({ tenths, rss } satisfies Imported));
}

async function importOne(
  ports: Ports,
  council: { readonly name: string; readonly slug: string },
  n: number,
): Promise<void> {
  const end = FIRST + (n % YEARS) + 1;
  const upheld = 1 + (n % 20);
  const text = letterText(
    {
      ...COVENTRY_2021,
      council: council.name,
      slug: council.slug,
      label: `${String(end - 1)}-${String(end).slice(2)}`,
      date: `20 July ${String(end)}`,
      publicFrom: `27 July ${String(end)}`,
    },
    { upheld, upheldPercent: 5 * upheld },
  );
  const bytes = new TextEncoder().encode(`${text}\nCopy ${String(n)}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'letter.txt', bytes, sha256 };
  const [outcome] = await importFile(ports, file, { by: 'bench', sample: false, correction: true });
  mustHold(
    outcome?.kind === 'imported' || outcome?.kind === 'already-held',
    `A letter for ${council.name} is not imported: ${JSON.stringify(outcome).slice(0, 200)}`,
  );
}
