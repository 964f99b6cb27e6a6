import createRenderer from 'markdown-it';
import { isNode, placedNodes, textOf, typeOf, type Node } from './card-nodes';

const markdown = createRenderer({ html: false, linkify: false });

/** The words of a card as a person reads them: Markdown is rendered where Teams renders it, and left where not. */
export function seenWords(card: object): string {
  return [...markdownTexts(card).map(rendered).map(withoutTags), ...plainTexts(card)].join('\n');
}

/** Markup that a reader would see the effect of and that is not ours: anything but paragraphs and bold words. */
export function foreignMarkup(card: object): readonly string[] {
  const html = markdownTexts(card).map(rendered).join('\n');
  const tags = html.match(/<[^>]*>/g) ?? [];
  return [
    ...tags.filter((tag) => !OURS.test(tag)),
    ...(markdownTexts(card).join('\n').match(DATES) ?? []),
  ];
}

const OURS = /^<\/?(?:p|strong)>$/;

/** Adaptive Cards writes dates and times in the reader's way: a text from outside must not begin one. */
const DATES = /\{\{(?:DATE|TIME)\([^)]*\)\}\}/g;

function rendered(text: string): string {
  return markdown.render(text);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}

/** What Teams reads as Markdown: text blocks and facts. */
function markdownTexts(card: object): readonly string[] {
  return placedNodes(card).flatMap(({ node }) => {
    if (typeOf(node) === 'TextBlock') return [textOf(node, 'text')];
    const facts = node['facts'];
    if (!Array.isArray(facts)) return [];
    return facts.filter(isNode).flatMap((fact) => [textOf(fact, 'title'), textOf(fact, 'value')]);
  });
}

const SHOWN_AS_IT_IS = ['title', 'tooltip', 'label', 'placeholder', 'errorMessage', 'legend', 'x'];

/** What is shown as it is: buttons, labels, choices and the words of charts. */
function plainTexts(card: object): readonly string[] {
  const own = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(own);
    if (!isNode(value) || 'facts' in value) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' && SHOWN_AS_IT_IS.includes(key) ? [inner] : own(inner),
    );
  };
  return own((card as Node)['body']).concat(own((card as Node)['actions']));
}
