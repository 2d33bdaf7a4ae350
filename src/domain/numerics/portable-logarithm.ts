const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO_TO_54 = 2 ** 54;
const ATANH_TERMS = 12;

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm, to the same last bit on every machine.
 *
 * `Math.log` may differ in the last bit from one JavaScript engine to the next, and a random draw
 * that is accepted in one and refused in the other makes everything after it different. This one
 * uses additions, multiplications and divisions only, which IEEE 754 fixes: the argument is split
 * into 2^k m with m near 1, and log m = 2 atanh((m - 1)/(m + 1)) is summed as its series.
 *
 * @param value a positive finite number
 * @returns its natural logarithm, to about 1e-16
 */
export function portableLogarithm(value: number): number {
  let exponent = 0;
  let scaled = value;
  if (value < 2.3e-308) {
    scaled = value * TWO_TO_54;
    exponent = -54;
  }
  bits.setFloat64(0, scaled);
  const high = bits.getUint32(0);
  exponent += (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let series = 0;
  for (let term = ATANH_TERMS; term >= 1; term -= 1) {
    series = square * (series + 1 / (2 * term + 1));
  }
  return exponent * LN2_HIGH + (2 * ratio * (1 + series) + exponent * LN2_LOW);
}
