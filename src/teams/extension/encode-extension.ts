import type { SearchItem } from '../../present/extension/search-item';

/** The answer to an invoke of the message extension. */
export interface ExtensionBody {
  readonly composeExtension:
    | { readonly type: 'message'; readonly text: string }
    | {
        readonly type: 'result';
        readonly attachmentLayout: 'list';
        readonly attachments: readonly object[];
      };
}

/** A sentence in place of a list. */
export function encodeWords(text: string): ExtensionBody {
  return { composeExtension: { type: 'message', text } };
}

/** A list to choose from; each line puts its card into the message. */
export function encodeItems(items: readonly SearchItem[]): ExtensionBody {
  const attachments = items.map(({ title, text, card }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text },
    },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}
