import type { AnswerReading } from '../../src/domain/question/answer-reading';
import type { Thumb } from '../../src/app/ports/feedback';
import type { Current } from './store-contract';
import { AT, ODD_IDS } from './store-samples';
import { tenantNamed } from '../support/tenant';

const READING: AnswerReading = {
  query: { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' },
  outcome: 'answered',
};
const LONG_AGO = '2020-01-01T00:00:00.000Z';

function thumb(id: string, over: Partial<Thumb> = {}): Thumb {
  return { id, reaction: 'like', at: AT, reading: READING, ...over };
}

/** Answers that were sent, and what people thought of them. */
export function describeFeedback(current: Current): void {
  describe('feedback', () => {
    const store = () => current().store.feedback;

    it('finds how the answer in a message was read, of one tenant and conversation', async () => {
      for (const id of ODD_IDS)
        await store().remember(
          tenantNamed('t'),
          id,
          { message: id, reading: READING, at: AT },
          LONG_AGO,
        );
      for (const id of ODD_IDS) {
        expect(await store().sentAnswer(tenantNamed('t'), id, id)).toEqual({
          message: id,
          reading: READING,
          at: AT,
        });
        expect(await store().sentAnswer(tenantNamed('other'), id, id)).toBeUndefined();
      }
      expect(
        await store().sentAnswer(tenantNamed('t'), ODD_IDS[0] ?? '', 'another'),
      ).toBeUndefined();
    });

    it('remembers the last answers of a conversation, and none of before a day', async () => {
      const at = (n: number): string => `2026-11-20T09:${String(n % 60).padStart(2, '0')}:00.000Z`;
      for (let n = 0; n < 70; n += 1)
        await store().remember(
          tenantNamed('t'),
          'c',
          { message: `m${String(n)}`, reading: READING, at: AT },
          LONG_AGO,
        );
      expect(await store().sentAnswer(tenantNamed('t'), 'c', 'm0')).toBeUndefined();
      expect(await store().sentAnswer(tenantNamed('t'), 'c', 'm69')).toBeDefined();
      await store().remember(
        tenantNamed('t'),
        'd',
        { message: 'old', reading: READING, at: at(1) },
        LONG_AGO,
      );
      await store().remember(
        tenantNamed('t'),
        'd',
        { message: 'new', reading: READING, at: at(9) },
        at(5),
      );
      expect(await store().sentAnswer(tenantNamed('t'), 'd', 'old')).toBeUndefined();
      expect(await store().sentAnswer(tenantNamed('t'), 'd', 'new')).toBeDefined();
    });

    it('remembers answers of two processes at once', async () => {
      const other = (await current().another()).feedback;
      const sent = [store(), other].flatMap((one, who) =>
        Array.from({ length: 4 }, (_, n) =>
          one.remember(
            tenantNamed('t'),
            'c',
            { message: `${String(who)}-${String(n)}`, reading: READING, at: AT },
            LONG_AGO,
          ),
        ),
      );
      await Promise.all(sent);
      for (const message of ['0-0', '0-3', '1-0', '1-3'])
        expect(await store().sentAnswer(tenantNamed('t'), 'c', message)).toBeDefined();
    });

    it('keeps one thumb under one id, and those of one tenant apart', async () => {
      await store().keep(tenantNamed('t'), thumb('a', { words: 'well' }));
      await store().keep(tenantNamed('t'), thumb('a', { reaction: 'dislike' }));
      await store().keep(tenantNamed('t'), thumb('b', { reading: null }));
      await store().keep(tenantNamed('other'), thumb('a'));
      expect(await store().list(tenantNamed('t'))).toEqual([
        thumb('a', { reaction: 'dislike' }),
        thumb('b', { reading: null }),
      ]);
      expect(await store().clear(tenantNamed('t'))).toBe(2);
      expect(await store().list(tenantNamed('t'))).toEqual([]);
      expect(await store().list(tenantNamed('other'))).toHaveLength(1);
      expect(await store().clear(tenantNamed('t'))).toBe(0);
    });
  });
}
