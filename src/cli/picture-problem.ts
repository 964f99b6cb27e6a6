/** What is wrong with the call; undefined where nothing is. */
export function pictureProblem(
  file: string | undefined,
  batch: string | undefined,
): string | undefined {
  if (file === undefined) return undefined;
  if (batch !== undefined) return 'a picture is of one question; leave out --batch.';
  return /\.(?:png|svg)$/i.test(file)
    ? undefined
    : 'the name of a picture ends in .png or .svg, such as trend.png.';
}
