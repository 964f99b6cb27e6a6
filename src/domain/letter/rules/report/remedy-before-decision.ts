import type { ReportRule } from '../rule';

const EARLY =
  /\b(?:ahead of|before|prior to) (?:the )?(?:ombudsman's |LGSCO's )?final decision\b[^.]{0,40}\b(?:amended|changed|revised|paid|apologised|completed|implemented|carried out)|\b(?:amended|changed|revised|paid|apologised|completed|implemented|carried out)\b[^.]{0,80}\b(?:ahead of|before|prior to) (?:the )?(?:ombudsman's |LGSCO's )?final decision/i;
const FORBIDDEN =
  /remed(?:y|ies|ial)[^.]{0,60}\b(?:must|should) (?:not|only)\b[^.]{0,60}|(?:only|not) be (?:taken|completed|carried out)[^.]{0,40}(?:after|before|until) (?:the )?final decision/i;

/** Guidance that remedies wait for the final decision, beside a case in which one did not. */
export const remedyBeforeDecision: ReportRule = ({ report: { cases }, lines }) => {
  const early = cases.find(({ summary }) => EARLY.test(summary));
  const rule = lines.some(({ text }) => {
    const words = text.replace(/<[^<>]{1,100}>/g, '').replace(/\s+/g, ' ');
    return FORBIDDEN.test(words) && /final decision|draft/i.test(words);
  });
  if (early === undefined || !rule) return [];
  return [
    {
      level: 'info',
      code: 'remedy-before-decision',
      message: `The council's guidance says that remedies wait for the Ombudsman's final decision; in a case${early.service === null ? '' : ` of ${early.service}`} a change was made before it.`,
      place: early.place,
    },
  ];
};
