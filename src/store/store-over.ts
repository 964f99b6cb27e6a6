import type { Store } from '../app/ports';
import type { Documents } from './documents';
import { channelBook } from './repositories/channel-book';
import { contextStore } from './repositories/context-store';
import { deliveryStore } from './repositories/delivery-store';
import { figureStore } from './repositories/figure-store';
import { originalStore } from './repositories/original-store';
import { remedyStore } from './repositories/remedy-store';
import { settingStore } from './repositories/setting-store';

/** Everything that the product keeps, on whichever database the documents are in. */
export function storeOver(documents: Documents): Store {
  return {
    originals: originalStore(documents),
    figures: figureStore(documents),
    remedies: remedyStore(documents),
    channels: channelBook(documents),
    deliveries: deliveryStore(documents),
    contexts: contextStore(documents),
    settings: settingStore(documents),
    close: () => documents.close(),
  };
}
