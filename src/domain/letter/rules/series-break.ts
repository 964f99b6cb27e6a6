import type { LetterRule } from './rule';

/** From 2022-23 the Ombudsman chose more carefully what to investigate, and advises against comparing across it. */
export const seriesBreak: LetterRule = ({ letter }) =>
  letter.period?.label === '2022-23' && letter.statistics.complaintsUpheld.ratePercent !== null
    ? [
        {
          level: 'info',
          code: 'series-break-2022-23',
          message:
            'From 2022-23 the Ombudsman investigates fewer complaints, chosen more carefully: uphold rates rose for that reason and should not be compared with earlier years.',
        },
      ]
    : [];
