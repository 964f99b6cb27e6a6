import type { ReportRule } from '../rule';

const HOST = /\b(?:https?:\/\/)?www\.([a-z0-9-]+)((?:\.[a-z]{2,})+)/gi;

interface Host {
  readonly name: string;
  readonly rest: string;
  readonly place: { readonly page: number; readonly line: number; readonly text: string };
}

/** A web address that differs by one letter from one that the report uses more often. */
export const misspeltAddress: ReportRule = ({ lines }) => {
  const hosts = lines.flatMap(({ text, ...at }): readonly Host[] =>
    [...text.matchAll(HOST)].map(([whole, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      rest: rest.toLowerCase(),
      place: { ...at, text: whole },
    })),
  );
  const times = (host: Host): number => hosts.filter((it) => sameHost(it, host)).length;
  const meantBy = (host: Host): Host | undefined =>
    hosts.find(
      (it) => it.rest === host.rest && oneApart(it.name, host.name) && times(it) > times(host),
    );
  const [found] = hosts.flatMap((odd) => {
    const meant = meantBy(odd);
    return meant === undefined ? [] : [{ odd, meant }];
  });
  if (found === undefined) return [];
  const { odd, meant } = found;
  return [
    {
      level: 'info',
      code: 'misspelt-address',
      message: `A web address is written "${odd.name}${odd.rest}"; elsewhere it is "${meant.name}${meant.rest}".`,
      place: odd.place,
    },
  ];
};

function sameHost(a: Host, b: Host): boolean {
  return a.name === b.name && a.rest === b.rest;
}

/** One letter more, less or other. */
function oneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a.length < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [left, right] = [a.slice(start), b.slice(start)];
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
