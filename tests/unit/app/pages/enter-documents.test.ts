import { enterDocuments } from '../../../../src/app/pages/letter-record';
import { documentId } from '../../../../src/store/document-key';
import { storeOver } from '../../../../src/store/store-over';
import { figureRecord } from '../../../support/figure-records';
import { memoryDocuments } from '../../../support/memory-documents';

it('lets letters be found by their hash that were stored before they could be', async () => {
  const documents = memoryDocuments();
  const store = storeOver(documents);
  const record = figureRecord({ authority: 'coventry', period: '2023-24', own: { upheld: 3 } });
  const { sha256 } = record.source;
  await store.figures.add(record, 'announce');
  await documents.remove('public', documentId('document', sha256, record.id));
  expect(await store.figures.ofDocument(sha256)).toEqual([]);
  await enterDocuments({ store });
  expect(await store.figures.ofDocument(sha256)).toEqual([record]);
  await documents.remove('public', documentId('document', sha256, record.id));
  await enterDocuments({ store });
  expect(await store.figures.ofDocument(sha256)).toEqual([]);
});
