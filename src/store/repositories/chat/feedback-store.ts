import type { FeedbackStore, SentAnswer, Thumb } from '../../../app/ports/feedback';
import type { Documents } from '../../documents';
import { documentId, idPrefix, key } from '../../document-key';
import { freePlaces, MOST_TRIES, takePlace } from '../take-place';
import type { Tenant } from '../../../domain/shared/tenant';

/** A tenant's thumbs are for a person to read; beyond this nobody does. */
const MOST_THUMBS = 10_000;

/** The answers of a conversation that a thumb may still come for. */
const MOST_ANSWERS = 60;

/** Thumbs, one document each, and the last answers of each conversation in one document. */
export function feedbackStore(
  documents: Documents,
  { most = MOST_THUMBS, answers = MOST_ANSWERS } = {},
): FeedbackStore {
  const places = { kind: 'feedback-places', most };
  const sent = (tenant: Tenant, conversation: string) =>
    documents.get(key(tenant), documentId('answers', conversation));
  return {
    async remember(tenant, conversation, answer, notBefore) {
      const partition = key(tenant);
      const id = documentId('answers', conversation);
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const held = await sent(tenant, conversation);
        const body = withAnswer(answersIn(held?.body), answer, notBefore).slice(-answers);
        const document = { partition, id, kind: 'answers', body };
        const done = held
          ? await documents.replace(document, held.version)
          : await documents.create(document);
        if (done === 'saved' || done === 'created') return;
      }
    },

    async sentAnswer(tenant, conversation, message) {
      const held = await sent(tenant, conversation);
      return answersIn(held?.body).find((answer) => answer.message === message);
    },

    async keep(tenant, thumb) {
      const partition = key(tenant);
      const id = documentId('feedback', thumb.id);
      const document = { partition, id, kind: 'feedback', body: thumb };
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const held = await documents.get(partition, id);
        if (!held && !(await takePlace(documents, tenant, places))) return;
        const done = held
          ? await documents.replace(document, held.version)
          : await documents.create(document);
        if (done === 'saved' || done === 'created') return;
      }
    },

    async list(tenant) {
      const held = await documents.list(key(tenant), idPrefix('feedback'));
      return held.map(({ body }) => body as Thumb);
    },

    async clear(tenant) {
      const held = await documents.list(key(tenant), idPrefix('feedback'));
      for (const { id } of held) await documents.remove(key(tenant), id);
      await freePlaces(documents, tenant, places);
      return held.length;
    },
  };
}

/** A message that took the place of another has its id, and is the answer that is seen. */
function withAnswer(
  held: readonly SentAnswer[],
  answer: SentAnswer,
  notBefore: string,
): readonly SentAnswer[] {
  const recent = held.filter(({ at, message }) => at >= notBefore && message !== answer.message);
  return [...recent, answer];
}

function answersIn(body: unknown): readonly SentAnswer[] {
  return Array.isArray(body) ? (body as readonly SentAnswer[]) : [];
}
