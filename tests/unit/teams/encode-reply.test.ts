import type { Citation } from '../../../src/domain/facts/citation';
import type { Reply } from '../../../src/present/reply';
import { encodeReply } from '../../../src/teams/encode-reply';

const citation = (n: number, over: Partial<Citation> = {}): Citation => ({
  ...{ sha256: 'ab'.repeat(32), title: `Letter ${String(n)}`, page: n, line: 1, text: 'words' },
  ...over,
});

function claimsOf(reply: Reply, publicUrl: string | null = null): any[] {
  const [root] = encodeReply(reply, { publicUrl }).entities ?? [];
  return (root as { citation?: any[] } | undefined)?.citation ?? [];
}

const words = (citations: readonly Citation[]): Reply => ({ kind: 'text', text: 'x', citations });

describe('citations', () => {
  it('are twenty at most, in order, each within what Teams takes', () => {
    const long = { title: 'T'.repeat(200), text: 'w'.repeat(400), page: 10 ** 40 };
    const all = Array.from({ length: 30 }, (_, n) => citation(n, long));
    const claims = claimsOf(words(all));
    expect(claims.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    for (const { appearance } of claims) {
      expect(appearance.name).toHaveLength(80);
      expect(appearance.abstract).toHaveLength(160);
      expect(appearance.keywords.length).toBeLessThanOrEqual(3);
      for (const keyword of appearance.keywords) expect(keyword.length).toBeLessThanOrEqual(28);
    }
  });

  it('show what a letter says, and nothing hidden in it', () => {
    const hostile = 'a\u202Eb\u200Bc\u0000d <at>all</at>\n\nline';
    const [{ appearance }] = claimsOf(words([citation(1, { title: hostile, text: hostile })]));
    for (const shown of [appearance.name, appearance.abstract])
      expect(shown).not.toMatch(/[\u202E\u200B\u0000\n]/);
    expect(appearance.abstract).toContain('line');
  });

  it('link to the record of their letter only where people can reach it', () => {
    const [without] = claimsOf(words([citation(1)]));
    expect(without.appearance).not.toHaveProperty('url');
    const [linked] = claimsOf(words([citation(1)]), 'https://u.example');
    expect(linked.appearance.url).toBe(`https://u.example/letters/${'ab'.repeat(32)}`);
  });
});

it('has no root without citations and model, and one with both', () => {
  expect(encodeReply(words([]), { publicUrl: null })).not.toHaveProperty('entities');
  const both = encodeReply({ ...words([citation(1)]), byModel: true }, { publicUrl: null });
  expect(both.entities).toHaveLength(1);
  expect(both.entities?.[0]).toMatchObject({
    additionalType: ['AIGeneratedContent'],
    citation: [{ position: 1 }],
  });
});

it('offers chips only to a person alone, and no more than three', () => {
  const followUps = Array.from({ length: 5 }, (_, n) => ({
    title: `T${String(n)}`,
    question: `Question ${String(n)}?`,
  }));
  const reply: Reply = { ...words([]), followUps };
  expect(encodeReply(reply, { publicUrl: null })).not.toHaveProperty('suggestedActions');
  expect(encodeReply(reply, { publicUrl: null, person: '29:a' }).suggestedActions).toEqual({
    to: ['29:a'],
    actions: followUps
      .slice(0, 3)
      .map(({ title, question }) => ({ type: 'imBack', title, value: question })),
  });
});
