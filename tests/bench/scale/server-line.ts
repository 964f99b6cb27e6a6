/** One after the other: a processor, a tenant's pace, a database with so many units a second. */
export interface ServerLine {
  /** Takes its turn at `now` for so many seconds of service; gives the moment at which that is done. */
  readonly serve: (now: number, seconds: number) => number;
  /** Longest time that somebody waited for their turn. */
  readonly longestWait: () => number;
}

export function createLine(): ServerLine {
  let freeAt = 0;
  let longestWait = 0;
  return {
    serve(now, seconds) {
      const begins = Math.max(now, freeAt);
      longestWait = Math.max(longestWait, begins - now);
      freeAt = begins + seconds;
      return freeAt;
    },
    longestWait: () => longestWait,
  };
}
