/** What the Code asks for each year, in its order; the last only after a merger or another great change. */
export const STEPS = [
  'self-assessment',
  'report',
  'response',
  'publication',
  'restructure',
] as const;

export type StepName = (typeof STEPS)[number];

/** One step: the paragraph that asks for it, and what is to be done. */
export interface Step {
  readonly paragraph: string;
  readonly text: string;
}

/** The Code gives no dates for these: each council sets its own. */
export const STEP_WORDS: Readonly<Record<StepName, Step>> = {
  'self-assessment': { paragraph: '8.1', text: 'Self-assessment against the Code' },
  report: {
    paragraph: '8.1',
    text: 'Annual complaints performance and service improvement report',
  },
  response: { paragraph: '8.2', text: "The governing body's response to the report" },
  publication: { paragraph: '8.2', text: 'Report and response published on the website' },
  restructure: {
    paragraph: '8.3',
    text: 'Self-assessment repeated after the merger or reorganisation',
  },
};

/**
 * Whether a person may record that it was done. A self-assessment is done when every provision is assessed, and cannot be
 * said to be.
 */
export function isStep(text: string): text is StepName {
  return text === 'report' || text === 'response' || text === 'publication';
}
