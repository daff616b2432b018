/** Several words make one letter: it waits for so long. */
const gathered = 10 * minutes(1);
/** Nobody is written to, or called, at night: from nine in the evening to eight in the morning. */
const night = { from: 21 * 60, until: 8 * 60 };

/** In how many milliseconds somebody is told that words wait, when it is so many minutes after midnight where they live. */
export function toldIn(minuteOfDay: number): number {
  const then = minuteOfDay + 10;
  if (then >= night.from) return minutes(24 * 60 - minuteOfDay + night.until);
  return then < night.until ? minutes(night.until - minuteOfDay) : gathered;
}

function minutes(count: number): number {
  return count * 60_000;
}
