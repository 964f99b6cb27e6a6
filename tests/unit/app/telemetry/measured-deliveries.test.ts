import { measuredDeliveries } from '../../../../src/app/telemetry/measured-deliveries';
import type { DeliveryStore } from '../../../../src/app/ports';
import type { Delivery, DeliveryState } from '../../../../src/domain/delivery/delivery';
import { memoryTelemetry } from '../../../support/memory-telemetry';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');

const delivery = (state: DeliveryState, notBefore = '2026-11-23T11:58:30.000Z') =>
  ({ id: 'd1', kind: 'nudge', state, notBefore }) as Delivery;

/** A ledger that says what the test says, measured. */
function measured(answers: {
  readonly add?: 'created' | 'exists';
  readonly save?: 'saved' | 'conflict';
  readonly due?: readonly Delivery[];
}) {
  const events: string[] = [];
  const clock = { ms: NOON };
  const memory = memoryTelemetry();
  const ledger = {
    add: () => Promise.resolve(answers.add ?? 'created'),
    save: () => Promise.resolve(answers.save ?? 'saved'),
    due: () => Promise.resolve((answers.due ?? []).map((value) => ({ value, version: '1' }))),
  } as unknown as DeliveryStore;
  const store = measuredDeliveries(ledger, {
    telemetry: memory.telemetry,
    log: {
      info: () => undefined,
      error: (event, fields) => void events.push(`${event} ${JSON.stringify(fields)}`),
    },
    now: () => clock.ms,
  });
  const figures = async (metric: string) =>
    (await memory.points())
      .filter((point) => point.metric === metric)
      .map(({ labels, value }) => [labels['state'] ?? null, value]);
  return { store, events, clock, figures };
}

describe('measuredDeliveries', () => {
  it('counts what was written, and not what was there or was changed by somebody else', async () => {
    const { store, figures } = measured({});
    await store.add(delivery('pending'));
    await store.save(delivery('sending'), '1');
    await store.save(delivery('sending'), '2');
    expect(await figures('upheld.deliveries')).toEqual([
      ['pending', 1],
      ['sending', 2],
    ]);
    const other = measured({ add: 'exists', save: 'conflict' });
    await other.store.add(delivery('unsure'));
    await other.store.save(delivery('unsure'), '1');
    expect(await other.figures('upheld.deliveries')).toEqual([]);
    expect(other.events).toEqual([]);
  });

  it('says at once that a delivery is in doubt, by its id alone', async () => {
    const { store, events } = measured({});
    await store.save(delivery('unsure'), '1');
    expect(events).toEqual(['delivery in doubt {"delivery":"d1"}']);
  });

  it('watches how long the oldest waits, also while nobody looks', async () => {
    const due = [
      delivery('sending', '2026-11-23T08:00:00.000Z'),
      delivery('pending', '2026-11-23T11:59:00.000Z'),
      delivery('pending'),
    ];
    const { store, clock, figures } = measured({ due });
    await store.due('', 10);
    expect(await figures('upheld.queue.age')).toEqual([[null, 90]]);
    clock.ms += 60_000;
    expect(await figures('upheld.queue.age')).toEqual([[null, 150]]);
  });

  it('says 0 where nothing waits', async () => {
    const { store, figures } = measured({ due: [delivery('parked')] });
    await store.due('', 10);
    expect(await figures('upheld.queue.age')).toEqual([[null, 0]]);
  });
});
