import type { Ports } from '../app/ports';
import { reportForFile } from '../app/report/file/report-for-file';
import type { AuthorityId } from '../domain/facts/authority';
import { failed, ok } from '../domain/shared/result';
import { wordFile } from '../present/report/word-file';
import type { OfferingParts } from '../teams/files/offer-files';

/** Offers are remembered for longer than they can be taken. */
const REMEMBERED_MS = 2 * 24 * 3_600_000;

/** The files that people want in a chat: drafts of their own council's report, as Word documents. */
export function reportFiles(
  ports: Ports,
  installed: AuthorityId | null,
): Pick<OfferingParts, 'now' | 'reportFile' | 'takeOffer'> {
  const now = (): number => Date.parse(ports.now());
  return {
    now,
    async reportFile(wanted, actor) {
      const { draw, writeWord } = ports;
      if (writeWord === undefined) return failed('no-writer');
      const report = await reportForFile(ports, wanted, { actor, installed });
      return report.ok ? ok(await wordFile(report.value, { draw, writeWord })) : report;
    },
    async takeOffer(tenant, offer) {
      const until = new Date(now() + REMEMBERED_MS).toISOString();
      const id = ports.sha256(`file offer ${offer}`);
      return (await ports.store.seen.add(tenant, id, until)) === 'created';
    },
  };
}
