import type { Assessment } from '../../domain/code/assessment/assessment';
import type { Tenant } from '../../domain/shared/tenant';
import type { Created, Saved, Versioned } from '../versioned';

/** Self-assessments against the Complaint Handling Code, each with its history inside it. */
export interface AssessmentStore {
  add(assessment: Assessment): Promise<Created>;
  find(tenant: Tenant, id: string): Promise<Versioned<Assessment> | undefined>;
  save(assessment: Assessment, version: string): Promise<Saved>;
  list(tenant: Tenant): Promise<readonly Assessment[]>;
}
