import { createHash } from 'node:crypto';
import { findAuthority } from '../../../src/domain/facts/find-authority';
import { checkLetter } from '../../../src/domain/letter/check-letter';
import { describeSource } from '../../../src/domain/letter/describe-source';
import { parseDocument } from '../../../src/domain/letter/parse-document';
import { decodeText } from '../../../src/reading/decode-text';
import { textLines } from '../../../src/reading/text-lines';
import { generateDocument } from '../../support/letter-generator';
import { seededRandom } from '../../support/random';
import { compare, interleave } from '../harness/interleave';
import { measured } from '../harness/measured';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import { timed } from '../harness/timed';

interface Written {
  readonly bytes: Uint8Array;
  readonly uphold: number | null;
}

/** Bytes of a letter to checked facts, beside the least that anybody must do with the bytes: to hash them. */
export const letters: Row = { letter: 'c', title: 'letters from text', run };

async function run({ quick }: BenchOptions) {
  const random = seededRandom(9);
  const written = Array.from({ length: quick ? 30 : 150 }, () => writtenLetter(random));
  for (const letter of written) mustHold(isRight(letter), 'A letter is read wrongly.');
  const hash = (): void => {
    for (const { bytes } of written) createHash('sha256').update(bytes).digest('hex');
  };
  const read = (): void => {
    for (const { bytes } of written) factsOf(bytes);
  };
  const perSecond = (work: () => void, repeat: number) => () => {
    const { ms } = timed(() => {
      for (let n = 0; n < repeat; n += 1) work();
    });
    return (1000 * repeat * written.length) / ms;
  };
  perSecond(read, 3)();
  const rounds = await interleave(quick ? 3 : 9, {
    ours: perSecond(read, 1),
    beside: perSecond(hash, 20),
  });
  return {
    figures: [
      measured(
        { id: 'c.letters', what: 'letters from text', unit: 'a second', besideWhat: 'sha256' },
        compare(rounds, (speed) => speed),
        [{ of: 'ratio', is: '>=', than: 0.3333 }],
      ),
    ],
  };
}

function writtenLetter(random: ReturnType<typeof seededRandom>): Written {
  const { text, letters: made } = generateDocument(random, { shape: 'letter' });
  const uphold = made[0]?.truth['/statistics/complaintsUpheld/ratePercent'] ?? null;
  return { bytes: new TextEncoder().encode(text), uphold };
}

/** All that is done with a letter but to store it; its hash, which names it, is left to the other side. */
function factsOf(bytes: Uint8Array) {
  const lines = textLines(decodeText(bytes) ?? '');
  const [document] = parseDocument({ name: 'letter.txt', sha256: HASH, lines }, findAuthority);
  if (document?.kind !== 'annual-letter') return undefined;
  const source = describeSource(document, { sha256: HASH, fileName: 'letter.txt', sample: false });
  const checked = checkLetter(document, source, { importedAt: '2026-01-01T00:00:00.000Z' });
  return checked.ok ? checked.value : undefined;
}

const HASH = 'a'.repeat(64);

function isRight({ bytes, uphold }: Written): boolean {
  const record = factsOf(bytes);
  if (uphold === null) return record !== undefined;
  const isUphold = (of: { measure: string; whose: string } | null): boolean =>
    of?.measure === 'uphold_rate' && of.whose === 'own';
  const answered = record?.facts.some(
    (fact) => isUphold(fact) && fact.quantity.kind === 'printed' && fact.quantity.value === uphold,
  );
  const held = record?.held.some(({ becomes }) => isUphold(becomes));
  return answered === true || held === true;
}
