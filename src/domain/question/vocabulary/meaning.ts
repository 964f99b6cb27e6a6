import type { AuthorityId } from '../../facts/authority';
import type { ServiceArea } from '../../facts/measure';
import type { RemedyFilter, SingleYear, YearSpan } from '../query';
import type { RefusalReason } from '../reading';

/** The parts that the name of a measure is made of: `uphold rate` is `upheld` and `rate`. */
export type MeasureAtom =
  | 'upheld'
  | 'not-upheld'
  | 'rate'
  | 'complaint'
  | 'enquiry'
  | 'investigation'
  | 'received'
  | 'decision'
  | 'per-100k'
  | 'compliance'
  | 'outcome'
  | 'recommendation'
  | 'satisfactory'
  | 'remedy'
  | 'late'
  | 'respond'
  | 'time'
  | 'public-report'
  | 'overview';

/** Words that say what is to be done with a measure. */
export type Cue =
  | 'count'
  | 'total'
  | 'compare'
  | 'against'
  | 'than'
  | 'comparative'
  | 'rank'
  | 'position'
  | 'trend'
  | 'change'
  | 'list'
  | 'which'
  | 'who'
  | 'explain'
  | 'show'
  | 'source'
  | 'letter'
  | 'hold'
  | 'missing'
  | 'covered'
  | 'council'
  | 'councils'
  | 'by-service'
  | 'breakdown'
  | 'which-service'
  | 'by-year'
  | 'which-year'
  | 'average'
  | 'follow'
  | 'that'
  | 'them'
  | 'out-of'
  | 'since'
  | 'how'
  | 'due'
  | 'anything';

/** `best` and `worst` depend on the measure; the others are about numbers alone. */
export type Extreme = 'best' | 'worst' | 'high' | 'low';

/** A year as it was said; `relative` counts from the year of the answer before. */
type YearMeaning =
  | { readonly kind: 'year'; readonly year: SingleYear }
  | { readonly kind: 'span'; readonly span: YearSpan }
  | { readonly kind: 'relative'; readonly years: number };

/** What a word or a phrase of a question means. */
export type Meaning =
  | YearMeaning
  | { readonly kind: 'measure'; readonly atom: MeasureAtom }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'me' }
  | { readonly kind: 'authority'; readonly ids: readonly AuthorityId[]; readonly wordLike: boolean }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'extreme'; readonly extreme: Extreme }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'filter'; readonly filter: RemedyFilter }
  | { readonly kind: 'service'; readonly service: ServiceArea }
  /** One of several things: the person is asked which. */
  | { readonly kind: 'ask'; readonly options: readonly Meaning[] }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason }
  /** Words that carry no meaning of their own. `question` marks words of a full sentence, `place` those before a name. */
  | { readonly kind: 'filler'; readonly note?: 'question' | 'place' }
  /** `and`, a comma, the end of a sentence. */
  | { readonly kind: 'link' }
  | { readonly kind: 'unknown' };

/** Phrases by what they mean: the form in which the tables of this folder are kept. */
export type Phrases<K extends string> = Readonly<Record<K, readonly string[]>>;
