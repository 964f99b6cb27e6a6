declare const checked: unique symbol;

/**
 * Id of a Microsoft 365 tenant that was vouched for: taken from a checked activity or token, from the settings, or from a
 * row that was stored under it. Whatever reads or changes what belongs to a tenant wants one, and a text is none.
 */
export type Tenant = string & { readonly [checked]: 'tenant' };

/** Whom nobody is: nothing is ever kept under it. */
export const NO_TENANT = '' as Tenant;
