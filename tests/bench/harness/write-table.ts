import type { Measured } from './measured';

const HEADS = ['', 'what', 'beside', 'ours', 'ratio', 'target', 'meets'] as const;

/** The figures for a person at a terminal. */
export function writeTable(figures: readonly Measured[]): string {
  const rows = figures.map((one) => [
    one.id,
    one.what,
    one.beside === null ? '-' : `${number(one.beside)} ${one.besideWhat}`,
    `${number(one.ours)} ${one.unit}`,
    one.ratio === null ? '-' : number(one.ratio),
    one.target,
    one.meets === null ? '-' : one.meets ? 'yes' : 'NO',
  ]);
  const all = [[...HEADS], ...rows];
  const widths = HEADS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function number(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en-GB')
    : String(Number(value.toPrecision(3)));
}
