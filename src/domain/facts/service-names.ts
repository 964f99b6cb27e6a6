import type { ServiceArea } from './measure';

/** The eight categories, as the Ombudsman names them. */
export const SERVICE_NAMES: Readonly<Record<ServiceArea, string>> = {
  'adult-care': 'Adult care services',
  'benefits-tax': 'Benefits and tax',
  corporate: 'Corporate and other services',
  'education-children': "Education and children's services",
  environment: 'Environmental services',
  'highways-transport': 'Highways and transport',
  housing: 'Housing',
  'planning-development': 'Planning and development',
};
