/** The style of a report as a page: for reading, for printing, and for the dark. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
h1, h2 { line-height: 1.25; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { font-weight: 700; padding: 0.25rem 0; text-align: left; }
th, td { border: 1px solid GrayText; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
tr.ours, tr.total { font-weight: 700; }
th.year { white-space: nowrap; }
.scroll { overflow-x: auto; }
.to-write { border-left: 0.4rem solid; padding: 0.5rem 1rem; }
figure { margin: 1rem 0; }
figure svg { height: auto; width: 100%; }
.notes { font-size: 0.9375rem; }
@media print { a { color: inherit; } tr { break-inside: avoid; } }
`;
