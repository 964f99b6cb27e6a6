import type { ReportRule } from '../rule';

const SENT =
  /\bletter to (?:the )?((?:Leader|Chief Executive|Council Leader)[^.,]{0,60}?) of every/i;

/** To whom the report says the annual letters go, and to whom the letter inside it is addressed. */
export const addresseeDiffers: ReportRule = ({ report: { letters }, prose }) => {
  const role = letters[0]?.addressee?.role;
  const sentence = prose.find(({ text }) => SENT.test(text));
  const stated = SENT.exec(sentence?.text ?? '')?.[1];
  if (role == null || sentence === undefined || stated === undefined) return [];
  const missing = ['Leader', 'Chief Executive'].filter(
    (name) =>
      new RegExp(`\\b${name}\\b`, 'i').test(stated) && !new RegExp(`\\b${name}\\b`, 'i').test(role),
  );
  if (missing.length === 0) return [];
  return [
    {
      level: 'info',
      code: 'addressee-differs',
      message: `The report says that the annual letter goes to the ${stated}; the letter inside it is addressed to the ${role} only.`,
      place: sentence.place,
    },
  ];
};
