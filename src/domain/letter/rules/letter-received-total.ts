import { SERVICES } from '../../facts/measure';
import type { LetterRule } from './rule';

/** In the letters of 2014 to 2018 the complaints received by category add up to the total. */
export const letterReceivedTotal: LetterRule = ({ letter }) => {
  const { received, sources } = letter;
  if (received?.total == null) return [];
  const parts = [...SERVICES, 'other' as const].flatMap((service) => received[service] ?? []);
  const sum = parts.reduce((a, b) => a + b, 0);
  const complete = SERVICES.every((service) => received[service] !== null);
  if (sum === received.total || (!complete && sum < received.total)) return [];
  const place = sources['/received/total'];
  return [
    {
      level: 'error',
      code: 'received-total',
      message:
        'The complaints received by category do not add up to the printed total. They are held until somebody decides.',
      arithmetic: `${parts.join(' + ')} = ${String(sum)}; printed ${String(received.total)}`,
      touches: ['/received'],
      ...(place && { place }),
    },
  ];
};
