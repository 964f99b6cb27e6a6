import type { ReportRule } from './rule';

/** The categories of complaints received add up to the total. */
export const receivedTotal: ReportRule = ({ report }) => {
  const { received } = report;
  if (received?.total == null) return [];
  const parts = [...received.byService, ...(received.other === null ? [] : [received.other])].map(
    ({ count }) => count,
  );
  const sum = parts.reduce((a, b) => a + b, 0);
  const complete = received.byService.length === 8;
  if (sum === received.total.count || (!complete && sum < received.total.count)) return [];
  return [
    {
      level: 'error',
      code: 'received-total',
      message:
        'The complaints received by category do not add up to the printed total. They are held until somebody decides.',
      arithmetic: `${parts.join(' + ')} = ${String(sum)}; printed ${String(received.total.count)}`,
      touches: ['/received'],
      place: received.total.place,
    },
  ];
};
