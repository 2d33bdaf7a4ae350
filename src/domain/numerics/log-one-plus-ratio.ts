const SERIES_BELOW = 0.05;
const SERIES_TERMS = 13;

/** log(1 + y)/y with its first and second derivative. */
export interface LogOnePlusRatio {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * The function log(1 + y)/y, which is 1 at y = 0, and its first two derivatives. Below 0.05 they
 * are summed as power series, because the closed forms are differences of nearly equal numbers.
 *
 * @param y zero or above
 */
export function logOnePlusRatio(y: number): LogOnePlusRatio {
  if (y < SERIES_BELOW) {
    return seriesAroundZero(y);
  }
  const logarithm = Math.log1p(y);
  const fraction = y / (1 + y);
  const slope = (fraction - logarithm) / (y * y);
  return {
    value: logarithm / y,
    slope,
    curvature: -(fraction * fraction) / (y * y * y) - (2 * slope) / y,
  };
}

/** Horner's rule on sum (-y)^k/(k + 1), carrying both derivatives along. */
function seriesAroundZero(y: number): LogOnePlusRatio {
  let value = 0;
  let slope = 0;
  let halfCurvature = 0;
  for (let k = SERIES_TERMS; k >= 0; k -= 1) {
    halfCurvature = slope + y * halfCurvature;
    slope = value + y * slope;
    value = (k % 2 === 0 ? 1 : -1) / (k + 1) + y * value;
  }
  return { value, slope, curvature: 2 * halfCurvature };
}
