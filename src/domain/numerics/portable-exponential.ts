const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TAYLOR_TERMS = 16;

const bits = new DataView(new ArrayBuffer(8));

/**
 * e to a power that is not positive, to the same last bit on every machine; see
 * `portableLogarithm` for why `Math.exp` will not do where random numbers are drawn.
 *
 * @param exponent zero or a negative number
 * @returns e^exponent, to about 1e-16; 0 below -708, where the result leaves the normal range
 */
export function portableExponential(exponent: number): number {
  if (exponent < -708) {
    return 0;
  }
  const power = Math.round(exponent / Math.LN2);
  const rest = exponent - power * LN2_HIGH - power * LN2_LOW;
  let series = 1;
  for (let term = TAYLOR_TERMS; term >= 1; term -= 1) {
    series = 1 + (rest * series) / term;
  }
  bits.setUint32(0, (power + 1023) << 20);
  bits.setUint32(4, 0);
  return series * bits.getFloat64(0);
}
