import { withoutParticulars } from '../../../src/log/without-particulars';

/** Looks like a signed token, and is none. */
const TOKEN = ['eyJhbGciOiJSUzI1NiJ9', 'eyJvaWQiOiIxIn0', 'c2lnbmF0dXJl'].join('.');

describe('withoutParticulars', () => {
  it.each([
    'ECONNREFUSED',
    'store-unavailable',
    'announce',
    'the store cannot be used now',
    'database is locked',
    'SQLITE_FULL: disk is full',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'connect ECONNREFUSED 127.0.0.1:443',
    'a1b2c3d4',
  ])('leaves "%s" as it is', (text) => {
    expect(withoutParticulars(text)).toBe(text);
  });

  it.each([
    [`Unexpected token 'w', "who is Pat Example?" is not valid JSON`, ['who is', 'Pat', 'Example']],
    [`Unexpected value: {"kind":"ask","text":"what about pat"}`, ['pat', 'ask']],
    ['no remedy of Pat Example is here', ['Pat', 'Example']],
    ['Pat Example is not in the roster', ['Pat', 'Example']],
    ['nobody is called "Pat', ['Pat']],
    ['not found: Pat', ['Pat']],
    ['mail to pat.example@council.gov.uk refused', ['pat', 'council']],
    [`Authorization: Bearer ${TOKEN}`, ['eyJ', 'c2ln']],
    [`the token ${TOKEN} is bad`, ['eyJ', 'c2ln']],
    ['nobody is 4f1b2c9d-7e35-4a86-b0d1-3c6e8a5f9271', ['4f1b', '9271']],
    ['no conversation 19:abc_def@thread.tacv2;messageid=17', ['19:', 'abc_def', 'messageid=17']],
    ['no account 29:1AbCdEf-ghi', ['29:', '1AbC']],
    ['GET https://contoso-my.sharepoint.com/personal/pat/x.pdf?tempauth=v1 failed', ['pat', 'v1']],
    ['the key is Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA==', ['Zm9v']],
    ['call 020 7946 0958 back', ['7946', '0958']],
    ['lives at CV1 5RR now', ['CV1', '5RR']],
  ])('takes what is personal out of: %s', (text, gone) => {
    const clean = withoutParticulars(text);
    for (const part of gone) expect(clean).not.toContain(part);
    expect(clean).toMatch(/…|\[(?:number|postcode|name|e-mail|[a-z ]+)\]/);
  });

  it('keeps two hundred characters at most', () => {
    expect(withoutParticulars('ab '.repeat(1_000)).length).toBeLessThan(210);
  });
});
