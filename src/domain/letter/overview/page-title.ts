import type { RunningText } from '../text/running-text';

/** How far down the title of a page may stand, below menus. */
const TOP_LINES = 15;

/** The parts of the first lines of a page that may be its title: a page is headed by the name of its council. */
export function pageTitles(
  running: RunningText,
  isAuthority: (name: string) => boolean,
): readonly string[] {
  return (
    running.text
      .split('\n', TOP_LINES)
      // A long name may stand on two lines, and the second of them may be another authority's name.
      .flatMap((line, at, all) => [
        `${line} ${all[at + 1] ?? ''}`,
        line,
        ...line.split(/ [|:-] |: /),
      ])
      .map((line) => line.trim())
      .filter((line) => line.length > 3 && line.length < 90 && isAuthority(line))
      .slice(0, 1)
  );
}
