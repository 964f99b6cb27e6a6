import type { ReportData } from '../../../../src/domain/report/held/report-data';
import {
  basisKeys,
  elementsOf,
  elementText,
  type ReportElement,
} from '../../../../src/domain/report/model/elements';
import { loadSampleLetters } from '../../../support/load-sample-letters';
import { mutationsOf, type Mutation } from '../../../support/report-mutations';
import { sampled } from '../../../support/sampled';
import { gathered, givenDesk, reportDesk, written } from '../../../support/report-desk';

type Elements = ReadonlyMap<string, ReportElement>;

function byId(data: ReportData): ReadonlyMap<string, ReportElement> {
  return new Map(elementsOf(written(data)).map((one) => [one.id, one]));
}

/** Elements that show the fact itself, and not what is worked out from it. */
function showing(
  elements: ReadonlyMap<string, ReportElement>,
  { key, citation }: Mutation,
): readonly string[] {
  return [...elements.values()].flatMap((element) => {
    const shown = element.runs.some(
      (run) =>
        (run.kind === 'figure' || run.kind === 'held') &&
        run.basis.length === 1 &&
        run.basis[0].key === key &&
        run.basis[0].citation.line === citation.line &&
        run.basis[0].citation.title === citation.title &&
        (run.kind === 'held' || run.arithmetic === undefined),
    );
    return shown ? [element.id] : [];
  });
}

/** What changes with a fact although it is not bound to it, and what shows the fact and does not change. */
function faults(data: ReportData): {
  readonly loose: string[];
  readonly stale: string[];
  readonly changed: number;
} {
  const before = byId(data);
  const loose: string[] = [];
  const stale: string[] = [];
  let changed = 0;
  for (const mutation of sampled(mutationsOf(data), 7)) {
    const after = byId(mutation.data);
    const ids = new Set([...before.keys(), ...after.keys()]);
    const moved = [...ids].filter((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      return !was || !is || elementText(was) !== elementText(is);
    });
    changed += moved.length;
    const isBound = (elements: Elements, id: string): boolean => {
      const element = elements.get(id);
      return element !== undefined && basisKeys(element).has(mutation.key);
    };
    loose.push(
      ...moved
        .filter((id) => !isBound(before, id) && !isBound(after, id))
        .map((id) => `${mutation.key}: ${id}`),
    );
    stale.push(
      ...showing(before, mutation)
        .filter((id) => !moved.includes(id))
        .map((id) => `${mutation.key}: ${id}`),
    );
  }
  return { loose, stale, changed };
}

describe('a fact that changes', () => {
  it('changes exactly what is bound to it, in the reports of the sample councils', async () => {
    const ports = reportDesk();
    await loadSampleLetters(ports);
    const records = await ports.store.figures.all();
    const ids = [...new Set(records.map(({ authority, period }) => `${authority} ${period}`))];
    const [first, , third] = ids.toSorted((a, b) => b.localeCompare(a));
    for (const one of [first, third]) {
      const [id = '', period = ''] = (one ?? '').split(' ');
      const { loose, stale, changed } = faults(await gathered(ports, id, period));
      expect({ one, loose, stale }).toEqual({ one, loose: [], stale: [] });
      expect(changed).toBeGreaterThan(0);
    }
  });

  it('changes exactly what is bound to it, in the given report of 2019-20', async () => {
    const ports = await givenDesk();
    if (ports === undefined) return;
    const { loose, stale, changed } = faults(await gathered(ports, 'coventry', '2019-20'));
    expect({ loose, stale }).toEqual({ loose: [], stale: [] });
    expect(changed).toBeGreaterThan(100);
  });
});
