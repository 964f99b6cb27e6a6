import { isVerb } from '../../src/present/verbs';
import {
  isAction,
  listOf,
  placedNodes,
  textOf,
  typeOf,
  type Node,
  type Placed,
} from './cards/card-nodes';
import { schemaFaults } from './cards/card-schema';
import { visibleLines } from './cards/visible-lines';

/** What a card may do besides. */
export interface Leave {
  /** The words in it are hostile, so that `${` in them is nothing left over. */
  readonly hostile?: boolean;
  /** It is a page that somebody asked to see in full. */
  readonly fullPage?: boolean;
}

type Rule = (card: Node, nodes: readonly Placed[], leave: Leave) => readonly string[];

/** What is wrong with a card that is to be sent to Teams, a sentence each; empty for a good one. */
export function lintCard(card: object, leave: Leave = {}): readonly string[] {
  const root = card as Node;
  const nodes = placedNodes(root);
  return [...RULES.flatMap((rule) => rule(root, nodes, leave)), ...schemaFaults(root)];
}

/** Teams takes 28 KB of UTF-16. */
const MOST_BYTES = 24 * 1024;
const MOST_LINES = 8;
const MOST_BUTTONS = 6;
const MOST_PRIMARY = 3;

const RULES: readonly Rule[] = [
  frame,
  size,
  leftovers,
  unseen,
  lines,
  buttonRows,
  buttons,
  inputs,
  wrapping,
  pictures,
  colour,
];

/** What every card has at its root. */
function frame(card: Node): readonly string[] {
  const { type, version, lang } = card;
  return [
    ...when(type !== 'AdaptiveCard', 'it is no Adaptive Card'),
    ...when(version !== '1.5', `version ${String(version)}: Teams draws 1.5 on every client`),
    ...when(lang !== 'en-GB', 'its language is not en-GB'),
    ...when(!/\w/.test(textOf(card, 'fallbackText')), 'no fallbackText'),
    ...when(!/\w/.test(textOf(card, 'speak')), 'nothing to be read aloud (speak)'),
  ];
}

function size(card: Node): readonly string[] {
  const bytes = JSON.stringify(card).length * 2;
  return when(bytes > MOST_BYTES, `${String(bytes)} bytes, more than ${String(MOST_BYTES)}`);
}

function leftovers(card: Node, _: unknown, { hostile = false }: Leave): readonly string[] {
  return when(!hostile && JSON.stringify(card).includes('${'), 'an expression is left unbound');
}

const ISOLATES = /\u2068[^\u2068\u2069]*\u2069/gu;
const UNSEEN = /[\p{DI}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u;

/** Isolates round words written from right to left are ours; everything else that cannot be seen is not. */
function unseen(card: Node): readonly string[] {
  const outside = strings(card).map((text) => text.replace(ISOLATES, (own) => own.slice(1, -1)));
  return outside
    .filter((text) => UNSEEN.test(text))
    .map((text) => `it holds characters that cannot be seen: ${JSON.stringify(text.slice(0, 60))}`);
}

function lines(card: Node, _: unknown, { fullPage = false }: Leave): readonly string[] {
  const count = visibleLines(card);
  return when(!fullPage && count > MOST_LINES, `${String(count)} lines before "Show more"`);
}

/** The rows of buttons that are seen at once; what a button opens has its own. */
function buttonRows(_: Node, nodes: readonly Placed[]): readonly string[] {
  const rows = nodes.filter(({ node }) => Array.isArray(node['actions']));
  const faults = rows.flatMap(({ node, path }) => {
    const row = listOf(node, 'actions');
    const primary = row.filter(({ mode }) => mode !== 'secondary').length;
    return [
      ...when(row.length > MOST_BUTTONS, `${path}: ${String(row.length)} buttons in a row`),
      ...when(primary > MOST_PRIMARY, `${path}: ${String(primary)} primary buttons in a row`),
      ...when(row.length > 0 && primary === 0, `${path}: no primary button in a row`),
    ];
  });
  const any = rows.some(({ node }) => listOf(node, 'actions').length > 0);
  return [...faults, ...when(!any, 'nothing to do: no button')];
}

const MAY_DO = ['Action.Execute', 'Action.ShowCard', 'Action.ToggleVisibility', 'Action.OpenUrl'];

function buttons(_: Node, nodes: readonly Placed[], { hostile = false }: Leave): readonly string[] {
  const ids = new Set(nodes.map(({ node }) => textOf(node, 'id')));
  return nodes
    .filter(({ node }) => isAction(node))
    .flatMap(({ node, path }) =>
      [
        ...when(!hostile && !/[\p{L}\p{N}]/u.test(textOf(node, 'title')), 'a button without words'),
        ...when(!MAY_DO.includes(typeOf(node)), `${typeOf(node)} is not ours`),
        ...execution(node),
        ...when(
          typeOf(node) === 'Action.OpenUrl' && !textOf(node, 'url').startsWith('https://'),
          'a link that is not https',
        ),
        ...targetsOf(node)
          .filter((id) => !ids.has(id))
          .map((id) => `shows or hides "${id}", which is not there`),
      ].map((fault) => `${path}: ${fault}`),
    );
}

function execution(node: Node): readonly string[] {
  if (typeOf(node) !== 'Action.Execute') return [];
  const data = node['data'];
  const known = typeof data === 'object' && data !== null && (data as Node)['v'] === 1;
  return [
    ...when(!isVerb(node['verb']), `unknown verb ${JSON.stringify(node['verb'])}`),
    ...when(!known, 'its data do not say their version'),
  ];
}

function targetsOf(node: Node): readonly string[] {
  if (typeOf(node) !== 'Action.ToggleVisibility' || !Array.isArray(node['targetElements']))
    return [];
  return node['targetElements'].map((one: unknown) =>
    typeof one === 'string' ? one : textOf(one as Node, 'elementId'),
  );
}

function inputs(_: Node, nodes: readonly Placed[]): readonly string[] {
  return nodes
    .filter(({ node }) => typeOf(node).startsWith('Input.'))
    .flatMap(({ node, path }) => [
      ...when(textOf(node, 'id') === '', `${path}: an input without an id`),
      ...when(!/\w/.test(textOf(node, 'label')), `${path}: an input without a label`),
      ...when(
        node['isRequired'] === true && !/\w/.test(textOf(node, 'errorMessage')),
        `${path}: a required input that does not say what is missing`,
      ),
    ]);
}

function wrapping(_: Node, nodes: readonly Placed[]): readonly string[] {
  return nodes
    .filter(({ node }) => typeOf(node) === 'TextBlock' && node['wrap'] !== true)
    .map(({ path }) => `${path}: words that do not wrap`);
}

/** Charts are blank on some clients: their figures stand in a table too, and something takes their place. */
function pictures(_: Node, nodes: readonly Placed[]): readonly string[] {
  const tables = nodes.some(({ node }) => ['Table', 'FactSet'].includes(typeOf(node)));
  return nodes.flatMap(({ node, path }) => {
    const isChart = typeOf(node).startsWith('Chart.');
    const isImage = typeOf(node) === 'Image';
    return [
      ...when(isImage && !/\w/.test(textOf(node, 'altText')), `${path}: an image without words`),
      ...when(isChart && !/\w/.test(textOf(node, 'title')), `${path}: a chart without a title`),
      ...when(isChart && !('fallback' in node), `${path}: a chart without a fallback`),
      ...when(isChart && !tables, `${path}: a chart without its figures in a table`),
    ];
  });
}

const TELLING = ['good', 'attention', 'warning'];

/** Two places with the same words and another colour mean something by the colour alone. */
function colour(_: Node, nodes: readonly Placed[]): readonly string[] {
  const meanings = new Map<string, string>();
  return nodes.flatMap(({ node, path }) => {
    const shade = (textOf(node, 'color') || textOf(node, 'style')).toLowerCase();
    const words = strings(node).join(' ');
    if (isAction(node) || !('color' in node || TELLING.includes(shade))) return [];
    const other = meanings.get(words);
    meanings.set(words, shade);
    return [
      ...when(!/\p{L}/u.test(words), `${path}: a colour without words`),
      ...when(other !== undefined && other !== shade, `${path}: told apart by colour alone`),
    ];
  });
}

/** Every text in a node that is for people or for us, but for what says how it looks. */
function strings(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(strings);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    LOOKS.includes(key) ? [] : strings(value),
  );
}

const LOOKS = ['type', 'color', 'style', 'size', 'weight', 'spacing', 'id', 'mode', 'verb'];

function when(wrong: boolean, fault: string): readonly string[] {
  return wrong ? [fault] : [];
}
