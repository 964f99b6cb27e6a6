/** Hours of a working day as `HH:MM`: `9:00 to 17:00`, `9 to 5`, `8.30am – 5pm`. Undefined for anything else. */
export function readHours(
  words: string,
): { readonly opens: string; readonly closes: string } | undefined {
  const [first = '', last = '', ...more] = words.split(
    / *(?:\bto\b|\buntil\b|\btill\b|\band\b|-|–) */,
  );
  const opens = readTime(first);
  const closes = readTime(last);
  if (opens === undefined || closes === undefined || more.length > 0) return undefined;
  // "9 to 5" ends in the afternoon.
  const isMorning = (minutes: number): boolean => minutes < 12 * 60;
  const isAfternoon =
    !/[ap]\.?m|noon/.test(last) && isMorning(opens) && isMorning(closes) && closes <= opens;
  return { opens: written(opens), closes: written(isAfternoon ? closes + 12 * 60 : closes) };
}

/** Minutes after midnight. */
function readTime(words: string): number | undefined {
  const text = words.replace(/ ?o'?clock$/, '').trim();
  if (text === 'noon' || text === 'midday') return 12 * 60;
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.]?([0-5]\d))? ?([ap])?\.?(?:m\.?)?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const hour = Number(hours);
  if (hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return undefined;
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return inDay * 60 + Number(minutes);
}

function written(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
