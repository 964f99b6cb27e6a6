import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A decision of one agreed action, in the layout of the Ombudsman's statements; invented. */
const decision = (reference: string, kind: 'decision' | 'draft decision'): string =>
  `Local Government and Social Care Ombudsman

${reference.replaceAll(' ', '-')} Placeholder City Council

Statement: Upheld    Housing    Decision date: 23 November 2026

The Ombudsman's ${kind === 'decision' ? 'final' : 'draft'} decision

Summary: The Council was at fault for delay.

Agreed action

20. Within one month of the ${kind === 'decision' ? 'final' : ''} decision the Council has agreed to:
a) apologise in writing for the delay; and
b) pay £200 for the distress caused.

Final decision

21. I have completed my investigation and found fault causing injustice.
`;
