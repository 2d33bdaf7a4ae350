/** A number with as many digits as it takes to read the same double back; a negative one in brackets. */
export function plainNumber(value: number, write: (digits: string) => string): string {
  const digits = String(Math.abs(value)).replace("e+", "e");
  return value < 0 ? `(-${write(digits)})` : write(digits);
}
