import type { AuthorityId } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import type { AnnualReport } from '../../domain/report/model/annual-report';
import type { ReportVersion } from '../../domain/report/versions/report-version';
import type { SignOff } from '../../domain/report/sign-off/sign-off';
import type { Created, Saved, Versioned } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** A picture of a report, drawn. */
export interface DrawnPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Everything that it shows, in words. */
  readonly alt: string;
}

/** What a Word document is made of: the report, and its pictures by their id. One that is not there was not drawn. */
export interface WordReport {
  readonly report: AnnualReport;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/** Writes a report as a Word document. */
export type WriteWord = (document: WordReport) => Promise<Uint8Array>;

/** The drafts of reports, each version written once. */
export interface ReportStore {
  add(version: ReportVersion): Promise<Created>;
  /** The oldest first. */
  list(
    tenant: Tenant,
    authority: AuthorityId,
    period: PeriodLabel,
  ): Promise<readonly ReportVersion[]>;
}

/** The rounds in which reports are signed off, each with its history inside it. */
export interface SignOffStore {
  add(round: SignOff): Promise<Created>;
  find(tenant: Tenant, id: string): Promise<Versioned<SignOff> | undefined>;
  save(round: SignOff, version: string): Promise<Saved>;
  /** Of one report, the oldest first; without a report, of all of the tenant's. */
  list(
    tenant: Tenant,
    of?: { readonly authority: AuthorityId; readonly period: PeriodLabel },
  ): Promise<readonly SignOff[]>;
}
