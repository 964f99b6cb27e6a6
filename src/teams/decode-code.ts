import type { CodeRequest } from '../app/request/code';
import type { CodeButton } from '../present/verbs';

type Data = Readonly<Record<string, unknown>>;

const LONGEST = 1_000;

/** What a click on the card of the self-assessment asks for. Undefined for a damaged card. */
export function decodeCode(verb: CodeButton, data: Data): CodeRequest | undefined {
  const { year, provision, round, revision } = data;
  if (typeof year !== 'string' || typeof provision !== 'string') return undefined;
  if (verb === 'code-next') return { kind: 'show-code', year, after: provision };
  if (typeof round !== 'number' || typeof revision !== 'number') return undefined;
  const seen = { round, revision };
  if (verb === 'code-confirm')
    return { kind: 'act-on-code', year, seen, act: { verb: 'confirm', provision } };
  const finding = data['finding'];
  if (finding !== 'met' && finding !== 'not-met') return undefined;
  const words = (name: string): string => {
    const value = data[name];
    return typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  };
  const said = { explanation: words('explanation'), evidence: words('evidence') };
  return {
    kind: 'act-on-code',
    year,
    seen,
    act: { verb: 'assess', provision, finding, ...said },
  };
}
