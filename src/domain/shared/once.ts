import { lately } from './lately';

/** One document asks for a handful of things; nobody comes back to one before the last. */
const MOST = 8;

/**
 * The same function, worked out once for each of the last few objects that it was given. Only for what depends on nothing
 * but the object, and for objects that nobody changes. A bound, and no weak references: those keep what was made of
 * thousands of documents until memory is cleared from the ground up.
 */
export function once<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = lately<Of, { readonly result: Result }>(MOST);
  return (of) => {
    const held = known.get(of);
    if (held) return held.result;
    const result = work(of);
    known.set(of, { result });
    return result;
  };
}
