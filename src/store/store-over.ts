import type { Store } from '../app/ports';
import type { Documents, StoredDocument } from './documents';
import { assessmentStore } from './repositories/assessment-store';
import { agenda } from './repositories/agenda';
import { channelBook } from './repositories/channel-book';
import { feedbackStore } from './repositories/chat/feedback-store';
import { seenStore } from './repositories/chat/seen-store';
import { uploadStore } from './repositories/chat/upload-store';
import { contextStore } from './repositories/context-store';
import { deliveryStore } from './repositories/delivery-store';
import { dutyStore } from './repositories/duty-store';
import { editionStore } from './repositories/edition-store';
import { figureStore } from './repositories/figure-store';
import { journalStore } from './repositories/journal-store';
import { originalStore } from './repositories/original-store';
import { diaryStore } from './repositories/diary-store';
import { remedySettingsStore } from './repositories/remedy-settings-store';
import { paceStore } from './repositories/pace-store';
import { reportStore } from './repositories/report-store';
import { signOffStore } from './repositories/sign-off-store';
import { remedyStore } from './repositories/remedy-store';
import { settingStore } from './repositories/setting-store';
import { subscriptionStore } from './repositories/subscription-store';
import { takenStore } from './repositories/taken-store';
import { unansweredStore } from './repositories/unanswered-store';

/** What `check` writes: nothing that anybody reads, and no part of what is kept. */
const MARK: StoredDocument = { partition: 'check', id: 'check', kind: 'check', body: null };

/** Everything that the product keeps, on whichever database the documents are in. */
export function storeOver(documents: Documents): Store {
  return {
    originals: originalStore(documents),
    figures: figureStore(documents),
    remedies: remedyStore(documents),
    remedySettings: remedySettingsStore(documents),
    diaries: diaryStore(documents),
    channels: channelBook(documents),
    subscriptions: subscriptionStore(documents),
    editions: editionStore(documents),
    deliveries: deliveryStore(documents),
    paces: paceStore(documents),
    contexts: contextStore(documents),
    settings: settingStore(documents),
    unanswered: unansweredStore(documents),
    feedback: feedbackStore(documents),
    uploads: uploadStore(documents),
    seen: seenStore(documents),
    reports: reportStore(documents),
    duties: dutyStore(documents),
    assessments: assessmentStore(documents),
    signOffs: signOffStore(documents),
    taken: takenStore(documents),
    journal: journalStore(documents),
    agenda: agenda(documents),
    check: () => documents.put(MARK),
    close: () => documents.close(),
  };
}
