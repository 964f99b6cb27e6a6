import { historyRoot } from '../../audit/recorded';
import { sealInto, type Saying } from '../../audit/sealed-entry';
import type { Notary } from '../../shared/chain';
import type { SignOff, SignOffEntry } from './sign-off';

/** The round with one more entry in its history, sealed and chained to the one before. */
export function recordIn(round: SignOff, saying: Saying<SignOffEntry>, notary: Notary): SignOff {
  const root = historyRoot('sign-off', round);
  return { ...round, history: sealInto({ root, history: round.history }, saying, notary) };
}
