/** One thing that is missing or wrong, and what to do about it. */
export interface ConfigProblem {
  readonly setting: string;
  readonly message: string;
}

export type Env = Readonly<Record<string, string | undefined>>;
