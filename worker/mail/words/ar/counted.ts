/** What Arabic says of one, of two, and of more. */
export const counted = (count: number, [one, two, more]: readonly [one: string, two: string, more: string]): string =>
  [one, two][count - 1] ?? more;
