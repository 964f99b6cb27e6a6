import { documentId, idPrefix, key } from '../../../src/store/document-key';
import { ODD_IDS } from '../../contracts/store-samples';

describe('key', () => {
  it('leaves a plain name readable', () => {
    expect(key('coventry')).toBe('coventry');
    expect(key('2023-24')).toBe('2023-24');
    expect(key('19:abc@thread.tacv2')).toBe('19=3Aabc=40thread.tacv2');
  });

  it('takes only characters that every database takes, and is short', () => {
    for (const id of ODD_IDS) {
      expect(key(id)).toMatch(/^[\w.!~*'()=-]+$/);
      expect(key(id).length).toBeLessThanOrEqual(200);
    }
  });

  it('keeps different names apart', () => {
    expect(new Set(ODD_IDS.map(key)).size).toBe(ODD_IDS.length);
    // A name that spells out the key of another does not get it.
    const hash = key('long'.repeat(75));
    expect(key(hash)).not.toBe(hash);
    expect(key('=2F')).not.toBe(key('/'));
  });

  it('turns into a hash just where it would grow too long', () => {
    expect(key('a'.repeat(200))).toBe('a'.repeat(200));
    expect(key('a'.repeat(201))).toMatch(/^=sha256-[0-9a-f]{64}$/);
  });
});

describe('documentId', () => {
  it('keeps its parts apart, so that a prefix finds only what is below it', () => {
    expect(documentId('figures', 'coventry', '2023-24', 'abc')).toBe(
      'figures|coventry|2023-24|abc',
    );
    expect(documentId('a', 'b|c')).not.toBe(documentId('a', 'b', 'c'));
    expect(idPrefix('figures', 'coventry')).toBe('figures|coventry|');
    expect(documentId('figures', 'coventry', 'x').startsWith(idPrefix('figures', 'coventry'))).toBe(
      true,
    );
    expect(documentId('figures', 'coventry-x').startsWith(idPrefix('figures', 'coventry'))).toBe(
      false,
    );
  });

  it('stays within what Cosmos DB takes with four long parts', () => {
    const part = '🏛️'.repeat(300);
    expect(documentId('group', part, part, part, part).length).toBeLessThanOrEqual(1023);
  });
});
