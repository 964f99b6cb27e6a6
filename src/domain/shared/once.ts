/**
 * The same function, worked out once for each object that it is given, as long as somebody holds that object. Only for
 * what depends on nothing but the object, and for objects that nobody changes.
 */
export function once<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const held = known.get(of) ?? { result: work(of) };
    known.set(of, held);
    return held.result;
  };
}
