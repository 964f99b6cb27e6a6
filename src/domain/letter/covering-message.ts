/** "Please find attached your annual review letter": the letter is another file, and this one gives no figures. */
const ENCLOSES =
  /(?:attach(?:ed|ing|es)?|enclos(?:ed|ing|es)?)\b[^.]{0,80}\bannual[ \n](?:review[ \n])?letter|annual[ \n](?:review[ \n])?letter[^.]{0,60}\b(?:is|are)[ \n](?:attached|enclosed)/i;

/** Whether a message only accompanies an annual letter. A letter encloses its tables, and never itself. */
export function isCoveringMessage(text: string): boolean {
  return /attach|enclos/i.test(text) && ENCLOSES.test(text);
}
