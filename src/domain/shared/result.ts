/** The outcome of something that can fail in an expected way: a value, or a problem that names itself. */
export type Result<T, P> = Ok<T> | Failed<P>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** `problem` is a closed union with a `kind`; wording for people is chosen in `present/`. */
export interface Failed<P> {
  readonly ok: false;
  readonly problem: P;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function failed<P>(problem: P): Failed<P> {
  return { ok: false, problem };
}
