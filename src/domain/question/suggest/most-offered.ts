/** A person is never offered more whole questions than this. */
export const MOST_OFFERED = 3;
