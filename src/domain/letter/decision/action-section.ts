import { isHeading } from './headings';
import type { Block } from './block';
import { leadingTiming } from './timing';
import { binds } from './obligation';

/** The part of a statement that says what is to be done. */
export interface ActionSection {
  readonly blocks: readonly Block[];
  /** `agreed`, `recommended` (the council has not agreed to it), or `guessed` where the heading is missing. */
  readonly heading: 'agreed' | 'recommended' | 'guessed';
}

const AGREED =
  /^(?:the )?(?:(?:council's )?agreed (?:actions?|remed(?:y|ies))|actions?(?: agreed| taken| the council (?:has agreed|will|should) .{0,20})?|remed(?:y|ies)|agreed recommendations|remedy and agreed actions?)\b.{0,30}$/i;
const RECOMMENDED =
  /^(?:my |our )?(?:recommend(?:ed actions?|ed remed(?:y|ies)|ations?)|proposed actions?)\b.{0,30}$/i;
const ENDS =
  /^(?:(?:my |the |investigator's )?(?:final |draft |provisional )?decision\b|parts? of the complaint|investigator|the investigator|background|how to comment|your right)/i;

/** Finds the actions by their heading; a list of contents at the top is passed over. Undefined where there are none. */
export function findActionSection(blocks: readonly Block[]): ActionSection | undefined {
  const agreed = sectionsUnder(blocks, AGREED);
  if (agreed.length > 0) return { blocks: agreed, heading: 'agreed' };
  const recommended = sectionsUnder(blocks, RECOMMENDED);
  if (recommended.length > 0) return { blocks: recommended, heading: 'recommended' };
  const guessed = withoutHeading(blocks);
  return guessed.length > 0 ? { blocks: guessed, heading: 'guessed' } : undefined;
}

function sectionsUnder(blocks: readonly Block[], heading: RegExp): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (!isHeading(block.text) || !heading.test(plain(block))) return [];
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex((one) => isHeading(one.text) && endsActions(one));
    return end < 0 ? rest : rest.slice(0, end);
  });
}

/** Subheadings such as "Service improvements" do not end the actions. */
function endsActions(block: Block): boolean {
  return !/^(?:injustice|service improvements?|personal|summary of)/i.test(plain(block));
}

function plain(block: Block): string {
  return block.text.trim().replace(/:$/, '');
}

/** Where the heading is lost, the actions are what binds the council after the findings and before the end. */
function withoutHeading(blocks: readonly Block[]): readonly Block[] {
  const findings = blocks.findLastIndex(
    (block) =>
      /^(?:what (?:I|we) found|(?:my |our )?findings|analysis)\b/i.test(plain(block)) &&
      isHeading(block.text),
  );
  const from = Math.max(findings, 0);
  const start = blocks.findIndex(
    (block, index) =>
      index > from &&
      (leadingTiming(block.text) !== undefined || /remedy/i.test(block.text)) &&
      binds(block.text),
  );
  if (start < 0) return [];
  const rest = blocks.slice(start);
  const end = rest.findIndex((one) => isHeading(one.text) && ENDS.test(plain(one)));
  return end < 0 ? rest : rest.slice(0, end);
}
