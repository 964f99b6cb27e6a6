import { unansweredWording } from '../../domain/question/unanswered-wording';
import type { Reading } from '../../domain/question/reading';
import { londonTime } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

/** Keeps a wording that our rules did not understand, where that was asked for. Nobody's answer depends on it. */
export async function keepUnanswered(
  ports: Ports,
  question: { readonly text: string; readonly reading: Reading },
  tenant: Tenant,
): Promise<void> {
  if (ports.keepUnanswered !== true || question.reading.kind !== 'not-understood') return;
  const wording = unansweredWording(question.text);
  if (wording === '') return;
  await ports.store.unanswered.note(tenant, wording, londonTime(ports.now()).date);
}
