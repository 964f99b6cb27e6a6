import type { ReportStore } from '../../app/ports/report';
import type { ReportVersion } from '../../domain/report/versions/report-version';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

/** So that the order of ids is the order of versions. */
const DIGITS = 6;

/** The drafts of reports of each tenant: each version is written once and never changed. */
export function reportStore(documents: Documents): ReportStore {
  return {
    add(version) {
      const { tenant, authority, period, number } = version;
      const n = String(number).padStart(DIGITS, '0');
      const id = documentId('report-draft', authority, period, n);
      return documents.create({ partition: key(tenant), id, kind: 'report-draft', body: version });
    },

    async list(tenant, authority, period) {
      const held = await documents.list(key(tenant), idPrefix('report-draft', authority, period));
      return held.map(({ body }) => body as ReportVersion);
    },
  };
}
