import type { Frame } from '../../decide/frame';
import type { Query, SingleYear, Who } from '../../query';

/** A question made of what was understood. */
export interface Built {
  readonly query: Query;
  /** What it adds that was not said, as `keptWords` weighs: taken off its weight. */
  readonly doubt: number;
}

/** Nothing is added but the form of the question. */
export function sure(query: Query): Built {
  return { query, doubt: 0 };
}

export function doubtful(query: Query, doubt: number): Built {
  return { query, doubt };
}

/** The year of a question; the latest where none was said. */
export function yearOf({ years }: Frame): SingleYear {
  return years[0] ?? 'latest';
}

/** Who a figure can be of: everybody named, else us. */
export function subjects({ who }: Frame): readonly Who[] {
  return who.length === 0 ? ['me'] : who;
}

export function isGroup(who: Who): boolean {
  return who.startsWith('group:');
}

export function service({ services }: Frame): { readonly service?: Frame['services'][number] } {
  return services[0] === undefined ? {} : { service: services[0] };
}
