import { handleUpload } from '../../src/app/letters/upload/handle-upload';
import { presentOutcome } from '../../src/present/present-outcome';
import { enterInJournal } from '../../src/app/audit/enter-in-journal';
import { exportAudit } from '../../src/app/audit/export-audit';
import { setPerson } from '../../src/app/remedies/change-settings';
import { LOCAL_TENANT } from '../../src/config';
import { ALEX, click, message, type Speaker, type Where } from '../support/activities';
import { bytes, redirect, startFileServer, type FileServer } from '../support/file-server';
import { writeLines } from '../support/letter-pdf';
import { headingOf } from '../support/heading-of';
import { eventually } from '../support/run-upheld';
import { changed, LETTER } from '../support/sample-letter';
import { startTestBot, type TestBot } from '../support/test-bot';

const CLERK: Speaker = { id: '29:clerk', name: 'Clerk', aadObjectId: 'clerk-oid' };
const OFFICER = ALEX;

let bot: TestBot;
let storage: FileServer;
beforeAll(async () => {
  [bot, storage] = await Promise.all([startTestBot(), startFileServer()]);
  await setPerson(
    bot.ports,
    { tenant: LOCAL_TENANT, by: 'test' },
    {
      office: 'link-officer',
      person: { id: OFFICER.aadObjectId ?? '', name: 'Alex' },
      id: OFFICER.aadObjectId ?? '',
    },
  );
});
afterAll(() => Promise.all([bot.stop(), storage.stop()]));

const at = (where: Partial<Where> = {}): Where => ({
  serviceUrl: bot.connector.serviceUrl,
  ...where,
});

/** A message with a file, as Teams sends it from a personal chat. */
function dropping(name: string, url: string, where: Partial<Where> = {}): Record<string, unknown> {
  const content = { downloadUrl: url, uniqueId: 'u-1', fileType: name.split('.').at(-1) };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name, contentUrl: 'https://x.example', content }];
  return { ...message('', at(where)), attachments };
}

/** Drops a file, and gives what is said at once and what comes in its place. */
async function drop(name: string, url: string, where: Partial<Where> = {}) {
  const incoming = dropping(name, url, where);
  expect((await bot.send(incoming)).status).toBe(200);
  const [said] = bot.connector.posted.filter(({ body }) => body.replyToId === incoming['id']);
  const messageId = `activity-${String(bot.connector.posted.indexOf(said!) + 1)}`;
  const later = await eventually('the reading', () =>
    bot.connector.posted.find(
      ({ method, path }) => method === 'PUT' && path.endsWith(`/activities/${messageId}`),
    ),
  );
  const card = later.body.attachments?.[0]?.content;
  return {
    said: said?.body.text,
    messageId,
    text: later.body.text,
    card,
    seen: JSON.stringify(card),
  };
}

let count = 0;
function served(content: string | Uint8Array): string {
  count += 1;
  const path = `/file-${String(count)}`;
  storage.files.set(path, bytes(content));
  return `${storage.origin}${path}`;
}

const uploadIdIn = (seen: string): string => /"uploadId":"([^"]+)"/.exec(seen)?.[1] ?? '';

const decide = (verb: string, data: object, where: Partial<Where> = {}) =>
  bot.send(click(verb, { v: 1, correction: false, ...data }, at(where)));

const heldFor = async (authority: string) =>
  (await bot.ports.store.figures.figuresOf([authority])).map(({ period }) => period);

describe('a letter that is dropped into a personal chat', () => {
  it('is acknowledged at once, read with its checks, and imported as from the command line', async () => {
    const { said, card, seen, messageId } = await drop('letter.pdf', served(writeLines(LETTER)));
    expect(said).toMatch(/^Reading \*\*letter\.pdf\*\*/);
    expect(headingOf(card)).toBe('Read, not imported: Coventry City Council, 2023-24');
    expect(seen).toContain('38% (3 upheld of 8 investigations)');
    expect(card.actions.map(({ title }: { title: string }) => title)).toEqual([
      'Import',
      'Hold',
      'Cancel',
    ]);
    expect(await heldFor('coventry')).toEqual([]);
    const uploadId = uploadIdIn(seen);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => decide('upload-import', { uploadId })),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    }
    const headings = answers.map(({ body }) => headingOf(body.value));
    expect(headings).toContain('Imported: Coventry City Council, 2023-24');
    expect(await heldFor('coventry')).toEqual(['2023-24']);
    const again = await decide('upload-import', { uploadId });
    expect(JSON.stringify(again.body)).toContain('It was imported before');
    expect(messageId).toBeTruthy();
    // Told to channels by the same record that the command line leaves.
    const [record] = await bot.ports.store.figures.figuresOf(['coventry']);
    expect(record?.source).toMatchObject({ fileName: 'letter.pdf', sample: false });
    expect(await bot.ports.store.originals.find(record?.source.sha256 ?? '')).toBeDefined();
    const upload = (await bot.ports.store.uploads.find(LOCAL_TENANT, uploadId))?.value;
    expect(upload?.state).toBe('imported');
    expect(await bot.ports.store.uploads.bytesOf(upload!)).toBeUndefined();
    expect(await auditOf(`letter-${upload!.sha256.slice(0, 16)}`)).toEqual([
      [OFFICER.aadObjectId, 'import', 'done'],
    ]);
  });

  it('that is held already is told, and nothing waits', async () => {
    const { text, card } = await drop('same.pdf', served(writeLines(`${LETTER}\n`)));
    expect(card).toBeUndefined();
    expect(text).toMatch(/nothing in it to import: already held: Coventry City Council 2023-24/);
  });

  it('with other figures is a correction, and only by that button', async () => {
    const other = changed({
      '38%': '50%',
      '\n3\nupheld': '\n4\nupheld',
      'total of 3 upheld': 'total of 4 upheld',
      'In 33%': 'In 25%',
    });
    const { seen, card } = await drop('new.txt', served(other));
    expect(card.actions[0].title).toBe('Import as a correction');
    expect(card.actions[0].data.correction).toBe(true);
    expect(seen).toContain('would take their place');
    const uploadId = uploadIdIn(seen);
    const plainly = await decide('upload-import', { uploadId });
    expect(headingOf(plainly.body.value)).toMatch(/^Not imported/);
    expect(await heldFor('coventry')).toEqual(['2023-24']);
    const corrected = await decide('upload-import', { uploadId, correction: true });
    expect(headingOf(corrected.body.value)).toMatch(/^Imported/);
    expect(await heldFor('coventry')).toEqual(['2023-24', '2023-24']);
  });

  it('is put on hold, and then cancelled, once each', async () => {
    const { seen } = await drop('luton.txt', served(ofLuton()));
    const uploadId = uploadIdIn(seen);
    const held = await decide('upload-hold', { uploadId });
    expect(headingOf(held.body.value)).toBe('On hold: luton.txt');
    expect(held.body.value.actions.map(({ title }: { title: string }) => title)).toEqual([
      'Import',
      'Cancel',
    ]);
    expect(JSON.stringify(held.body)).toContain('kept until 23 December 2026');
    const cancelled = await decide('upload-cancel', { uploadId });
    expect(headingOf(cancelled.body.value)).toBe('Cancelled: luton.txt');
    const late = await decide('upload-import', { uploadId });
    expect(headingOf(late.body.value)).toBe('Cancelled: luton.txt');
    expect(await heldFor('luton')).toEqual([]);
    const { value } = (await bot.ports.store.uploads.find(LOCAL_TENANT, uploadId))!;
    expect(await bot.ports.store.uploads.bytesOf(value)).toBeUndefined();
  });

  it('is forgotten after a day', async () => {
    const { seen } = await drop('luton.txt', served(ofLuton()));
    const uploadId = uploadIdIn(seen);
    const { now } = bot.clock;
    bot.clock.now = '2026-11-24T10:00:01.000Z';
    const late = await decide('upload-import', { uploadId });
    expect(late.body.value).toContain('not held here any more');
    await eventually('the sweep', async () =>
      (await bot.ports.store.uploads.find(LOCAL_TENANT, uploadId)) ? undefined : true,
    );
    bot.clock.now = now;
    expect(await heldFor('luton')).toEqual([]);
  });

  it('of before its day says when it is public, and nobody is answered from it until then', async () => {
    const embargoed = ofLuton().replace(
      '\nYours',
      "\nYour data, and a copy of this letter, will be uploaded to our interactive map, [Your council's performance](#), on 3 December 2026.\n\nYours",
    );
    const { seen } = await drop('luton.txt', served(embargoed));
    expect(seen).toContain('Not public until 3 December 2026');
    await decide('upload-import', { uploadId: uploadIdIn(seen) });
    const question = message('what was the uphold rate for Luton in 2023-24?', at());
    await bot.send(question);
    const reply = bot.connector.posted.find(({ body }) => body.replyToId === question['id']);
    expect(reply?.body.text).toContain('3 December 2026');
    expect(reply?.body.text).not.toContain('38%');
  });
});

const of = (council: string): string => LETTER.replaceAll('Coventry City Council', council);

const ofLuton = (): string => of('Luton Borough Council');

describe('an import that was interrupted', () => {
  it('is begun again by a later click, and left alone while it may still go on', async () => {
    const { seen } = await drop(
      'solihull.txt',
      served(of('Solihull Metropolitan Borough Council')),
    );
    const uploadId = uploadIdIn(seen);
    const { uploads } = bot.ports.store;
    const set = async (since: string): Promise<void> => {
      const held = (await uploads.find(LOCAL_TENANT, uploadId))!;
      await uploads.save({ ...held.value, state: 'importing', since }, held.version);
    };
    await set('2026-11-23T09:59:30.000Z');
    const early = await decide('upload-import', { uploadId });
    expect(headingOf(early.body.value)).toBe('Being imported: solihull.txt');
    expect(await heldFor('solihull')).toEqual([]);
    await set('2026-11-23T09:57:00.000Z');
    const late = await decide('upload-import', { uploadId });
    expect(headingOf(late.body.value)).toMatch(/^Imported: Solihull/);
    expect(await heldFor('solihull')).toEqual(['2023-24']);
  });
});

describe('many files', () => {
  const saidTo = ({ id }: Record<string, unknown>): readonly string[] =>
    bot.connector.posted
      .filter(({ body }) => body.replyToId === id && body.text !== undefined)
      .map(({ body }) => String(body.text));

  it('of one message are read up to a number, each under its own message', async () => {
    const one = dropping('letter.pdf', `${storage.origin}/never`, { conversation: 'a:many' });
    const [attachment] = one['attachments'] as readonly object[];
    const before = storage.requests.length;
    const incoming = { ...one, attachments: Array.from({ length: 7 }, () => attachment) };
    await bot.send(incoming);
    await eventually('five readings', () =>
      storage.requests.length - before === 5 ? true : undefined,
    );
    expect(saidTo(incoming).filter((text) => text.startsWith('Reading'))).toHaveLength(5);
    expect(saidTo(incoming).filter((text) => text.includes('first five'))).toHaveLength(1);
  });

  it('of a tenant may wait up to a number', async () => {
    const { uploads } = bot.ports.store;
    const [waiting] = await uploads.list(LOCAL_TENANT);
    const ids = Array.from({ length: 20 }, (_, n) => `many-${String(n)}`);
    for (const id of ids)
      await uploads.add({ ...waiting!, id, state: 'waiting' }, new Uint8Array([1]));
    const incoming = dropping('letter.pdf', served(LETTER));
    await bot.send(incoming);
    expect(saidTo(incoming)).toEqual([expect.stringMatching(/Too many files wait/)]);
    for (const id of ids) await uploads.remove({ tenant: LOCAL_TENANT, id });
  });
});

it('where nobody set up from where files may come, says so and fetches nothing', async () => {
  const actor = {
    tenant: LOCAL_TENANT,
    person: OFFICER.aadObjectId ?? '',
    name: 'Alex',
    place: { conversation: 'a:1', scope: 'personal' },
  } as const;
  const installation = { admins: [], trial: false };
  const drops = { kind: 'drop-file', name: 'letter.pdf', canFetch: false } as const;
  const outcome = await handleUpload(bot.ports, drops, { actor, installation });
  expect(JSON.stringify(presentOutcome(outcome))).toContain('UPHELD_FILE_HOSTS');
});

describe('whoever may not import', () => {
  it('is told so in one sentence, and nothing is fetched', async () => {
    const before = storage.requests.length;
    for (const [where, said] of [
      [{ from: CLERK, conversation: 'a:clerk' }, /Only the Link Officer/],
      [
        { from: { id: '29:guest', name: 'Guest' }, conversation: 'a:guest' },
        /Only the Link Officer/,
      ],
    ] as const) {
      const incoming = dropping('letter.pdf', served(LETTER), where);
      await bot.send(incoming);
      const said2 = bot.connector.posted.filter(({ body }) => body.replyToId === incoming['id']);
      expect(said2.map(({ body }) => body.text)).toEqual([expect.stringMatching(said)]);
    }
    expect(storage.requests).toHaveLength(before);
  });

  it('cannot decide about a file of others, whatever the card says', async () => {
    const { seen } = await drop('nuneaton.txt', served(ofNuneaton()));
    const uploadId = uploadIdIn(seen);
    const forged = { uploadId, by: OFFICER.aadObjectId, tenant: LOCAL_TENANT };
    for (const verb of ['upload-import', 'upload-hold', 'upload-cancel']) {
      const { body } = await decide(verb, forged, { from: CLERK });
      expect(body.value).toMatch(/Only the Link Officer/);
    }
    const foreign = await decide('upload-import', forged, { tenant: 'another' });
    expect(foreign.body.value).toMatch(/not held here/);
    const channel = { conversation: '19:c@thread.tacv2', type: 'channel' } as const;
    expect((await decide('upload-import', forged, channel)).body.value).toMatch(/personal chat/);
    expect((await decide('upload-import', { uploadId: 7 })).body.value).toMatch(/damaged/);
    expect((await decide('upload-import', { uploadId: 'unknown' })).body.value).toMatch(/not held/);
    expect(await heldFor('nuneaton-and-bedworth')).toEqual([]);
    const found = await bot.ports.store.uploads.find(LOCAL_TENANT, uploadId);
    expect(found?.value.state).toBe('waiting');
    expect(await auditOf(uploadId)).toEqual([
      [CLERK.aadObjectId, 'upload-import', 'refused'],
      [OFFICER.aadObjectId, 'upload-import', 'refused'],
    ]);
  });
});

const ofNuneaton = (): string => of('Nuneaton & Bedworth Borough Council');

describe('a file that does not come', () => {
  it.each([
    ['expired', () => `${storage.origin}/never`, /has expired or was taken back/],
    ['sent elsewhere', () => toElsewhere(), /may not fetch from/],
    ['not on this machine', () => 'https://contoso-my.sharepoint.com/x', /may not fetch from/],
    ['a web page', () => served('<!DOCTYPE html><title>Sign in</title>'), /web page came/],
    [
      'a picture',
      () => served(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      /cannot be read/,
    ],
    ['empty', () => served(''), /empty/],
    ['not a letter', () => served('Dear all,\n\nlunch is at one.\n'), /nothing in it to import/],
  ])('%s: says why, and nothing waits', async (_what, url, said) => {
    const before = (await bot.ports.store.uploads.list(LOCAL_TENANT)).length;
    const { text, card } = await drop('letter.pdf', url());
    expect(card).toBeUndefined();
    expect(text).toMatch(said);
    expect(await bot.ports.store.uploads.list(LOCAL_TENANT)).toHaveLength(before);
  });

  it('shows the name of a file as it stands, and no more of it', async () => {
    const name = '[x](https://evil.example)<at>all</at>\u202Efdp.pdf';
    const { said, text } = await drop(name, `${storage.origin}/never`);
    for (const words of [said, text]) {
      expect(words).not.toMatch(/(^|[^\\])\[x(?!\\)\]/);
      expect(words).not.toMatch(/[^\\]<at/);
      expect(words).not.toContain('\u202E');
    }
  });
});

function toElsewhere(): string {
  storage.files.set('/elsewhere', redirect('http://127.0.0.2:9/secret'));
  return `${storage.origin}/elsewhere`;
}

describe('elsewhere', () => {
  it.each([
    ['channel', '19:c@thread.tacv2;messageid=17'],
    ['groupChat', '19:g@thread.v2'],
  ] as const)(
    'a file in a %s is not fetched, and it is said where to drop it',
    async (type, conversation) => {
      const before = storage.requests.length;
      const bot_ = { id: '28:bot', name: 'Upheld' };
      const incoming = {
        ...dropping('letter.pdf', served(LETTER), { type, conversation }),
        text: '<at>Upheld</at> please read this',
        entities: [{ type: 'mention', text: '<at>Upheld</at>', mentioned: bot_ }],
      } as Record<string, unknown>;
      await bot.send(incoming);
      const replies = bot.connector.posted.filter(({ body }) => body.replyToId === incoming['id']);
      expect(replies.map(({ body }) => body.text)).toEqual([
        expect.stringMatching(/personal chat/),
      ]);
      expect(replies[0]?.path).toContain(encodeURIComponent(conversation));
      expect(storage.requests).toHaveLength(before);
    },
  );
});

async function auditOf(subject: string) {
  const lines = [];
  await enterInJournal(bot.ports);
  for await (const exported of exportAudit(bot.ports, LOCAL_TENANT)) {
    if (exported.kind === 'line' && exported.line.subject === subject) lines.push(exported.line);
  }
  return lines.map(({ actor, verb, outcome }) => [actor, verb, outcome]);
}
