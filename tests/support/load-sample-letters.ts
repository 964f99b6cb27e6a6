import { loadSample, type SampleData } from '../../src/app/letters/load-sample';
import type { Ports } from '../../src/app/ports';
import { letterFile } from '../../src/cli/letter-files';
import { LOCAL_TENANT } from '../../src/config';
import { sampleDocuments } from '../../src/sample/sample-documents';

/** Puts the sample letters into a store, and remedies where they are asked for. */
export async function loadSampleLetters(
  ports: Ports,
  sample: Partial<Pick<SampleData, 'remedies' | 'tenant'>> = {},
): Promise<void> {
  const encoder = new TextEncoder();
  await loadSample(ports, {
    tenant: LOCAL_TENANT,
    files: sampleDocuments().map(({ name, text }) => letterFile(name, encoder.encode(text))),
    remedies: () => [],
    ...sample,
  });
}
