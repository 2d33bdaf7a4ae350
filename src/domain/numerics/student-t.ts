/**
 * The chance that Student's t with a whole number of degrees of freedom is at least this far from
 * 0, on either side. The finite series of Abramowitz & Stegun (1964), 26.7.3 and 26.7.4.
 */
export function studentTwoSided(t: number, degrees: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  const squaredCosine = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step <= degrees - 2; step += 2) {
    term *= ((step - 1) / step) * squaredCosine;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return Math.min(1, Math.max(0, 1 - within));
}

/** How far from 0 Student's t is with this chance or less, on both sides together. */
export function studentCritical(chance: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, degrees) > chance) high *= 2;
  // Each step halves the interval: 60 of them are all digits of a double.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, degrees) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
