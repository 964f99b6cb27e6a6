import type { Contribution } from '../held/report-data';
import type { Block, Section } from '../model/annual-report';
import { say } from '../model/sentence';
import { reference, written } from '../model/value';
import { paragraph, toWrite } from './words/blocks';

/** Where services write about themselves. */
const OWN_PLACE = 'services';

/**
 * The sections with what people sent in the places that were marked for it, each named as written by a person. What a
 * service was asked for and did not send is still to be written.
 */
export function withContributions(
  sections: readonly Section[],
  contributions: readonly Contribution[],
): readonly Section[] {
  const marked = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'to-write' ? [block.id] : [])),
    ),
  );
  const own = contributions.filter(({ passage }) => !marked.has(passage));
  return sections.map((section) => ({
    ...section,
    blocks: [
      ...section.blocks.flatMap((block) => placed(block, contributions)),
      ...(section.id === OWN_PLACE ? own.flatMap(ownBlocks) : []),
    ],
  }));
}

function placed(block: Block, contributions: readonly Contribution[]): readonly Block[] {
  if (block.kind !== 'to-write') return [block];
  const sent = contributions.find(({ passage, text }) => passage === block.id && text !== null);
  return sent?.text == null ? [block] : paragraphs(sent, sent.text);
}

function ownBlocks(contribution: Contribution): readonly Block[] {
  const { passage, about, text } = contribution;
  if (text !== null) return paragraphs(contribution, text);
  return [toWrite(passage, '{about}', { about: reference(about) })];
}

/** A paragraph for each of the text's own; the last says who wrote them. */
function paragraphs({ passage, service }: Contribution, text: string): readonly Block[] {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const by = say(
    `${passage}.by`,
    'Written for this report by a person, for {service}; not taken from the documents.',
    { service: reference(service) },
  );
  return parts.flatMap((part, at) => {
    const id = `${passage}.${String(at)}`;
    const sentence = say(id, '{text}', { text: written(part) });
    return paragraph(id, [sentence], at === parts.length - 1 ? [by] : []) ?? [];
  });
}
