import type { UnreadableKind } from '../../src/domain/letter/letter-text';
import { readLetter } from '../../src/reading/read-letter';
import { watchChildren } from './child-memory';
import type { HostilePdf } from './hostile-pdfs';

export interface HostileEnd {
  readonly kind: UnreadableKind | 'read';
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reads a hostile file as the product does, and says how it ended and what it took. */
export async function endOf({ make }: HostilePdf): Promise<HostileEnd> {
  const bytes = make();
  const children = watchChildren();
  const start = performance.now();
  const read = await readLetter({ name: 'letter.pdf', sha256: '0'.repeat(64), bytes });
  children.stop();
  return {
    kind: read.ok ? 'read' : read.problem.kind,
    seconds: (performance.now() - start) / 1000,
    megabytes: children.most() / 1024 / 1024,
  };
}
