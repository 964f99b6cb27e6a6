import { sharedFolder } from '../../../support/shared-folder';
import type { Deployment } from '../scope';
import { KNOWN_TYPES } from './known-types';
import { readTypes } from './read-types';

/** The types of Azure; only those of our own table, with a printed reason, where the published data is not at hand. */
export function loadTypes(): Pick<Deployment, 'types' | 'complete'> {
  const folder = sharedFolder('bicep-types');
  if (folder === undefined) return { types: KNOWN_TYPES, complete: false };
  return { types: new Map([...KNOWN_TYPES, ...readTypes(folder)]), complete: true };
}
