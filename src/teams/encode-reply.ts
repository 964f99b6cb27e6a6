import { ActivityTypes, type Activity, type Entity } from 'botbuilder';
import type { Citation } from '../domain/facts/citation';
import type { Reply } from '../present/reply';
import { cardAttachment, summaryOf } from './create-poster';

/** Teams shows at most 20 citations, 80 characters of a name and 160 of an abstract. */
const MOST_CITATIONS = 20;
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;

/** A reply as the activity that carries it. */
export function encodeReply(reply: Reply): Partial<Activity> {
  if (reply.kind === 'card') {
    return {
      type: ActivityTypes.Message,
      attachments: [cardAttachment(reply.card)],
      summary: summaryOf(reply.card),
      ...rootEntity([], reply.byModel),
    };
  }
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: 'markdown',
    ...rootEntity(reply.citations, reply.byModel),
  };
}

/** Citations and the label "AI generated" stand in one entity: Teams refuses a message with two such roots. */
function rootEntity(
  citations: readonly Citation[],
  byModel = false,
): Pick<Partial<Activity>, 'entities'> {
  if (citations.length === 0 && !byModel) return {};
  const root: Entity = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(byModel && { '@id': '', additionalType: ['AIGeneratedContent'] }),
    ...(citations.length > 0 && { citation: claims(citations) }),
  };
  return { entities: [root] };
}

function claims(citations: readonly Citation[]): readonly object[] {
  return citations.slice(0, MOST_CITATIONS).map((citation, index) => ({
    '@type': 'Claim',
    position: index + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(citation.title, LONGEST_NAME),
      abstract: cut(citation.text, LONGEST_ABSTRACT),
    },
  }));
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
