import { ActivityTypes, type Activity, type Entity, type SuggestedActions } from 'botbuilder';
import type { Citation } from '../domain/facts/citation';
import { recordUrl } from '../present/links';
import { literal } from '../present/plain';
import type { Reply } from '../present/reply';
import { cardAttachment, summaryOf } from './create-poster';

/** Teams shows at most 20 citations, 80 characters of a name, 160 of an abstract, and three keywords of 28. */
const MOST_CITATIONS = 20;
const MOST_LOCAL_CITATIONS = 10;
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;
const LONGEST_KEYWORD = 28;

/** What a reply needs to know of where it goes. */
export interface Wire {
  /** Where people reach our pages, for links in citations; null where nobody said so. */
  readonly publicUrl: string | null;
  /** Id of the person in a chat between two, who may be offered chips; absent elsewhere. */
  readonly person?: string;
  /** The local client of a trial gets no chips and fewer citations. */
  readonly local?: boolean;
}

/** A reply as the activity that carries it: words or a card, always one message. */
export function encodeReply(reply: Reply, wire: Wire): Partial<Activity> {
  const feedback = reply.reading && { channelData: { feedbackLoop: { type: 'default' } } };
  if (reply.kind === 'card') {
    return {
      type: ActivityTypes.Message,
      attachments: [cardAttachment(reply.card)],
      summary: summaryOf(reply.card),
      ...feedback,
      ...rootEntity([], reply.byModel),
    };
  }
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: 'markdown',
    ...(reply.card && { attachments: [cardAttachment(reply.card)] }),
    ...feedback,
    ...chips(reply, wire),
    ...rootEntity(claims(reply.citations, wire), reply.byModel),
  };
}

/** Citations and the label "AI generated" stand in one entity: Teams refuses a message with two such roots. */
function rootEntity(
  citation: readonly object[],
  byModel = false,
): Pick<Partial<Activity>, 'entities'> {
  if (citation.length === 0 && !byModel) return {};
  const root: Entity = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(byModel && { '@id': '', additionalType: ['AIGeneratedContent'] }),
    ...(citation.length > 0 && { citation }),
  };
  return { entities: [root] };
}

/** The marks of the text in order: `[1]` is the first. Each is shown as it stands, so that nothing may be hidden in it. */
function claims(citations: readonly Citation[], { publicUrl, local }: Wire): readonly object[] {
  return citations
    .slice(0, local ? MOST_LOCAL_CITATIONS : MOST_CITATIONS)
    .map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: literal(citation.title, LONGEST_NAME),
        abstract: literal(citation.text, LONGEST_ABSTRACT),
        ...(publicUrl !== null && { url: recordUrl(publicUrl, citation.sha256) }),
        keywords: [`page ${String(citation.page)}`, `line ${String(citation.line)}`].map((word) =>
          literal(word, LONGEST_KEYWORD),
        ),
      },
    }));
}

/** Questions that come next, as chips: each sends a whole question in the person's name. */
function chips(
  reply: Reply,
  { person, local }: Wire,
): { readonly suggestedActions?: SuggestedActions } {
  const { followUps = [] } = reply;
  if (person === undefined || local || followUps.length === 0) return {};
  const actions = followUps.slice(0, 3).map(({ title, question }) => ({
    type: 'imBack',
    title: literal(title, 60),
    value: literal(question, 300),
  }));
  return { suggestedActions: { to: [person], actions } };
}
