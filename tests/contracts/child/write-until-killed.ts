import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store';
import { remedy } from '../store-samples';
import { tenantNamed } from '../../support/tenant';

/** Adds remedies and changes each once, naming on a line of its own every write that was acknowledged. */
async function writeUntilKilled(dir: string, writer: string): Promise<never> {
  const { remedies } = await openEmbeddedStore(dir);
  for (let n = 1; ; n++) {
    const id = `${writer}-${String(n)}`;
    await remedies.add(remedy('t1', id));
    process.stdout.write(`${id} 1\n`);
    const held = await remedies.find(tenantNamed('t1'), id);
    const saved = await remedies.save(remedy('t1', id, { revision: 2 }), held?.version ?? '');
    if (saved === 'saved') process.stdout.write(`${id} 2\n`);
    // Lets the pipe take the lines; a write that nobody heard of is nobody's loss.
    await new Promise(setImmediate);
  }
}

void writeUntilKilled(process.argv[2] ?? '', process.argv[3] ?? '');
