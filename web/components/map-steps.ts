/** How dark a part of the map is: 0, where there is nothing; 1 to 4, from the fewest to the most. */
export type MapStep = 0 | 1 | 2 | 3 | 4;
/** What one colour of the map stands for. */
export type MapRange = { step: MapStep; from: number; to: number };

/** The colours that these counts need, each for as wide a range as the others: those that no count has are left out. */
export function mapRanges(counts: readonly number[]): readonly MapRange[] {
  const some = counts.filter((count) => count > 0);
  const least = Math.min(...some);
  const width = Math.ceil((Math.max(...some) - least + 1) / 4);
  const bands = ([1, 2, 3, 4] as const).map((step) => {
    const from = least + (step - 1) * width;
    return { step, from, to: from + width - 1 };
  });
  return [{ step: 0, from: 0, to: 0 } as const, ...bands].filter(({ from, to }) =>
    counts.some((count) => from <= count && count <= to),
  );
}

export const stepOf = (count: number, ranges: readonly MapRange[]): MapStep =>
  ranges.find(({ from, to }) => from <= count && count <= to)?.step ?? 0;
