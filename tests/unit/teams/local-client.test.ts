import type { Reply } from '../../../src/present/reply';
import { encodeReply } from '../../../src/teams/encode-reply';
import { isLocalClient } from '../../../src/teams/local-client';

const citation = {
  sha256: 'a'.repeat(64),
  title: 'Sample letter 2023-24',
  page: 1,
  line: 2,
  text: 'Words of the letter.',
};

const reply: Reply = {
  kind: 'text',
  text: '**Twelve** figures.',
  citations: Array.from({ length: 12 }, () => citation),
  followUps: [{ title: 'Compare', question: 'How do we compare with similar authorities?' }],
};

const citationsOf = ({ entities }: ReturnType<typeof encodeReply>): readonly unknown[] =>
  (entities?.[0] as { readonly citation?: readonly unknown[] } | undefined)?.citation ?? [];

describe('the local client of a trial', () => {
  it('is known by its address', () => {
    expect(isLocalClient({ serviceUrl: 'http://localhost:56150/_connector' })).toBe(true);
    expect(isLocalClient({ serviceUrl: 'http://localhost:56150/' })).toBe(false);
    expect(isLocalClient({ serviceUrl: 'https://smba.trafficmanager.net/_connector' })).toBe(false);
    expect(isLocalClient({ serviceUrl: 'nonsense' })).toBe(false);
  });

  it('gets no more citations than it takes, and no chips, beside which it shows no Markdown', () => {
    const local = encodeReply(reply, { publicUrl: null, person: '29:a', local: true });
    expect(citationsOf(local)).toHaveLength(10);
    expect(local.suggestedActions).toBeUndefined();
    const teams = encodeReply(reply, { publicUrl: null, person: '29:a' });
    expect(citationsOf(teams)).toHaveLength(12);
    expect(teams.suggestedActions?.actions).toHaveLength(1);
  });
});
