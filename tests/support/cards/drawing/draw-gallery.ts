import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCardPage } from './card-page';
import { galleryCards } from './gallery-cards';
import { galleryHtml, type Picture } from './gallery-html';
import type { Theme } from './host-config';

/** The ways in which every card is looked at: a chat on a screen in both themes, and a telephone. */
const LOOKS: readonly { readonly look: string; readonly theme: Theme; readonly width: number }[] = [
  { look: 'light', theme: 'light', width: 480 },
  { look: 'dark', theme: 'dark', width: 480 },
  { look: 'narrow', theme: 'light', width: 320 },
];

const OUT = resolve('.local/cards');

/** Draws every card in every look into `.local/cards`, with one page to see them all. */
async function drawGallery(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const cards = galleryCards(resolve('cards'));
  const pictures: Picture[] = [];
  for (const { look, theme, width } of LOOKS) {
    const page = await openCardPage(width);
    for (const { name, card } of cards) {
      const file = `${name}.${look}.png`;
      const faults = await page.draw(card, theme);
      await page.page.locator('#card').screenshot({ path: join(OUT, file) });
      pictures.push({ name, look, file, width, faults });
    }
    await page.close();
  }
  writeFileSync(join(OUT, 'index.html'), galleryHtml(cards, pictures));
  const faults = pictures.flatMap(({ file, faults: found }) =>
    found.map((one) => `${file}: ${one}`),
  );
  console.log(
    `${String(cards.length)} cards, ${String(pictures.length)} pictures: ${OUT}/index.html`,
  );
  if (faults.length > 0) console.log(faults.join('\n'));
}

void drawGallery();
