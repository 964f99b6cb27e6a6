/** A button of a card: what it says and what it sends. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What a button that asks first opens. */
  readonly card?: Element;
}

interface Element {
  readonly type?: string;
  readonly title?: string;
  readonly rows?: readonly unknown[];
  readonly text?: string;
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly items?: readonly Element[];
  readonly body?: readonly Element[];
  readonly columns?: readonly Element[];
  readonly actions?: readonly Button[];
}

/** The words of a card from top to bottom, then its buttons: what a person reads. */
export function cardLines(card: object): readonly string[] {
  return words(card as Element).map((line) => `| ${line}`);
}

function words(element: Element): readonly string[] {
  const inner = [...(element.body ?? []), ...(element.items ?? []), ...(element.columns ?? [])];
  return [
    element.text ?? '',
    ...(element.facts ?? []).map(({ title, value }) => `${title}: ${value}`),
    ...inner.flatMap(words),
    (element.actions ?? []).map(({ title, card }) => `[ ${title}${card ? '…' : ''} ]`).join(' '),
  ].filter(Boolean);
}

/** A card that goes with words, which say all that it shows: what kind of chart, how many rows of figures, its buttons. */
export function besideWords(card: object): string {
  const { body = [], actions = [] } = card as Element;
  const chart = body.find(({ type }) => type?.startsWith('Chart.'));
  const rows = body.flatMap((element) => element.rows ?? []).length - 1;
  const buttons = actions.map(({ title }) => `[ ${title} ]`).join(' ');
  return `| (${chart?.type ?? 'no chart'}: ${chart?.title ?? ''}; ${String(rows)} rows) ${buttons}`;
}

/** Every button, those beside the things that they are for first. */
export function cardButtons(card: object): readonly Button[] {
  const { body = [], items = [], columns = [], actions = [] } = card as Element;
  // A button that opens a form sends nothing itself.
  const sending = actions.filter(({ card: opened }) => opened === undefined);
  const asked = actions.flatMap(({ card: opened }) => (opened ? cardButtons(opened) : []));
  return [...[...body, ...items, ...columns].flatMap(cardButtons), ...sending, ...asked];
}
