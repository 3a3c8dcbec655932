/**
 * P(−t < T < t) of Student's t distribution with whole `freedom` ≥ 1, by θ = arctan(t / √freedom): M. Abramowitz and
 * I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.7.3 and 26.7.4.
 */
function centralProbability(angle: number, freedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step < freedom; step += 2) {
    term *= (cosine * cosine * (step - 1)) / step;
    series += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
}

/** Halvings of the angle: past these a double does not get nearer. */
const halvings = 60;

/** The t that leaves `outside` (0 to 1) beyond ±t in Student's t distribution with whole `freedom` ≥ 1. */
export function studentQuantile(outside: number, freedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, freedom) < 1 - outside) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan((low + high) / 2);
}
