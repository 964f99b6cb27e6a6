/** Something that is wrong in a file of the deployment. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The words of a problem, as a test prints them. */
export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${String(line)} ${message}`;
}

/** The listed name that differs from a given one by its case only, as a hint; else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  for (const one of known)
    if (one.toLowerCase() === name.toLowerCase()) return `; did you mean ${one}?`;
  return '';
}
