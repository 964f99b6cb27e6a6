import { CARD_NAMES } from '../../src/present/render-card';
import { everyCard } from '../support/card-views';
import { openCardPage, type CardPage } from '../support/cards/drawing/card-page';
import { HOSTILE, INVISIBLE } from '../support/cards/hostile-texts';

const NARROW = 320;

/** What a text from outside would have become, had it been read as Markdown or HTML. */
const FOREIGN = ['a', 'img', 'at', 'ul', 'ol', 'hr', 'code', 'em', 'b', 'h1', 'blockquote']
  .map((tag) => `#card ${tag}`)
  .join(', ');

let page: CardPage;

beforeAll(async () => {
  page = await openCardPage(NARROW);
}, 60_000);

afterAll(() => page.close());

/** What a person reads of each card, drawn by Microsoft's renderer. */
async function seen(text: string): Promise<readonly (readonly [string, string])[]> {
  const cards = everyCard(text);
  const read: (readonly [string, string])[] = [];
  for (const name of CARD_NAMES) {
    expect([name, await page.draw(cards[name], 'light')]).toEqual([name, []]);
    expect([name, await page.page.locator(FOREIGN).count()]).toEqual([name, 0]);
    read.push([name, await page.words()]);
  }
  return read;
}

describe('hostile text in every field of every card, in Chromium', () => {
  it.each(HOSTILE)('%s is read as it is', async (text) => {
    for (const [name, words] of await seen(text))
      expect([name, words]).toEqual([name, expect.stringContaining(text)]);
    expect(await page.page.locator('#card').locator('a, img, at, ul, ol, hr, code').count()).toBe(
      0,
    );
  });

  it.each(INVISIBLE)('%j is read as %j', async (text, shown) => {
    for (const [name, words] of await seen(text))
      expect([name, words]).toEqual([name, expect.stringContaining(shown)]);
  });

  it('breaks a word that is wider than a telephone', async () => {
    const cards = everyCard('W'.repeat(300));
    for (const name of CARD_NAMES) {
      await page.draw(cards[name], 'light');
      const width = await page.page.evaluate('document.getElementById("card").scrollWidth');
      expect([name, width]).toEqual([name, NARROW - 2]);
    }
  });
});
