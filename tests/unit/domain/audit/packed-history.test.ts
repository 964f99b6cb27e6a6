import { checkHistory, knownHistory } from '../../../../src/domain/audit/check/check-history';
import { checkPacked, knownPacked } from '../../../../src/domain/audit/check/check-packed';
import { eraseFrom } from '../../../../src/domain/audit/erase-person';
import { packHistory, unpackHistory } from '../../../../src/domain/audit/packed-history';
import type { Recorded } from '../../../../src/domain/audit/recorded';
import { recordedFrom } from '../../../../src/domain/audit/stored-shape';
import { afterwards, auditNotary, remedyWith, TENANT } from '../../../support/audit/audit-store';
import { sha256 } from '../../../support/remedies';

function packed({ history, ...beside }: Recorded) {
  return { ...beside, record: packHistory(history, sha256) };
}

/** As a database gives it back. */
function kept<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A remedy with all that an entry can hold: one reason said by two, a plain field, one with a strange name. */
function eventful(): Recorded {
  const said = [
    { actor: 'leaver', reason: 'not the owner', outcome: 'refused' },
    { actor: 'other', reason: 'not the owner', outcome: 'refused' },
    { actor: 'other', operation: 'constructor', reason: '"],{"actor":"x"}\n\\ |' },
    { actor: 'leaver', operation: 'a'.repeat(64), reason: 'I was ill' },
  ] as const;
  return said.reduce((remedy, over) => afterwards(remedy, over), remedyWith(2, 'r-1'));
}

const erased = (): Recorded => {
  const erasure = { person: 'leaver', names: [], by: 'admin', at: '2026-11-22T09:00:00.000Z' };
  return eraseFrom('remedy', eventful(), { erasure, notary: auditNotary })!;
};

describe('a packed history', () => {
  it.each([
    ['with all that an entry can hold', eventful()],
    ['with a person erased', erased()],
    ['of nothing', { ...eventful(), history: [] }],
  ])('%s is given back whole, and found whole', (_, document) => {
    const stored = kept(packed(document));
    expect(recordedFrom(stored)).toEqual(kept(document));
    expect(checkPacked('remedy', stored, sha256)).toBeUndefined();
    expect(knownPacked(stored, sha256)).toEqual(knownHistory(document, sha256));
  });

  it('holds no word of somebody who was erased', () => {
    expect(JSON.stringify(packed(erased()))).not.toMatch(/leaver|ill/);
  });

  it.each([
    ['a text', (text: string) => text.replace('refused', 'done')],
    ['a number', (text: string) => text.replace('[3,', '[4,')],
    ['a hash', (text: string) => text.replace(/"hashes":"./, '"hashes":"g')],
    ['a word', (text: string) => text.replace('not the owner', 'not the 0wner')],
    ['a salt', (text: string) => text.replace('salt-', 'sa1t-')],
    ['a name of a word', (text: string) => text.replace(/"words":\{"./, '"words":{"g')],
    ['a line', (text: string) => text.replace('\\n[6,', ' [6,')],
    ['all words', (text: string) => text.replace(/"words":\{.*?\]\}/, '"words":{}')],
  ])('is broken when %s was changed, packed or not', (_, change) => {
    const text = JSON.stringify(packed(eventful()));
    expect(change(text)).not.toBe(text);
    const stored = JSON.parse(change(text)) as ReturnType<typeof packed>;
    const finding = checkPacked('remedy', stored, sha256);
    expect(finding).toMatchObject({ kind: 'history-broken', tenant: TENANT, subject: 'r-1' });
    const unpacked = recordedFrom(stored);
    if (unpacked) expect(checkHistory('remedy', unpacked, sha256)).toBeDefined();
  });

  it('is not taken for one of something else', () => {
    expect(checkPacked('note', packed(eventful()), sha256)).toMatchObject({ entry: 1 });
  });

  it('names what was taken out without a record', () => {
    const { history, ...beside } = erased();
    const cut = packed({ ...beside, history: history.slice(0, -1) });
    expect(checkPacked('remedy', cut, sha256)).toMatchObject({ kind: 'erased-unrecorded' });
  });

  it('is not unpacked from what is none', () => {
    const record = packHistory(eventful().history, sha256);
    expect(unpackHistory({ ...record, texts: 'no entry' })).toBeUndefined();
    expect(unpackHistory({ ...record, texts: '[1,2,3,4,5,6,null' })).toBeUndefined();
  });

  it('is read as it was before histories were packed', () => {
    const document = kept(eventful());
    expect(recordedFrom(document)).toEqual(document);
  });
});
