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
    };
  }
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: 'markdown',
    ...(reply.citations.length > 0 ? { entities: [citationEntity(reply.citations)] } : {}),
  };
}

function citationEntity(citations: readonly Citation[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: citations.slice(0, MOST_CITATIONS).map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(citation.title, LONGEST_NAME),
        abstract: cut(citation.text, LONGEST_ABSTRACT),
      },
    })),
  };
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
