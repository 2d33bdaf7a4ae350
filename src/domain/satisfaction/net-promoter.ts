import { Failure } from "../failure";
import { twoSidedQuantile } from "../numerics/normal-quantile";

interface ResponseCounts {
  readonly responses: number;
  readonly promoters: number;
  readonly detractors: number;
}

/**
 * How likely are our contacts to recommend us? Promoters (9, 10) less detractors (0 to 6), in
 * percent of the answers: -100..100. Reichheld (2003), The One Number You Need to Grow.
 *
 * @param responses Whole numbers 0..10; NaN is no answer.
 */
export function netPromoterScore(responses: Float64Array): number {
  const counts = countResponses(responses);
  return (100 * (counts.promoters - counts.detractors)) / counts.responses;
}

/**
 * How far could the score be off by chance? Half the width of the normal-approximation interval,
 * z x 100 sqrt((p + d - (p - d)^2) / n) with the shares p of promoters and d of detractors.
 */
export function netPromoterMargin(responses: Float64Array, confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Failure("value", `confidence is ${confidence}; give a share between 0 and 1`);
  }
  const counts = countResponses(responses);
  const promoters = counts.promoters / counts.responses;
  const detractors = counts.detractors / counts.responses;
  const variance = promoters + detractors - (promoters - detractors) ** 2;
  const quantile = twoSidedQuantile(confidence);
  // All promoters or all detractors: rounding must not push the variance below zero.
  return quantile * 100 * Math.sqrt(Math.max(0, variance) / counts.responses);
}

function countResponses(given: Float64Array): ResponseCounts {
  let responses = 0;
  let promoters = 0;
  let detractors = 0;
  given.forEach((response, cell) => {
    if (Number.isNaN(response)) return;
    if (!(Number.isInteger(response) && response >= 0 && response <= 10)) {
      throw new Failure(
        "value",
        `responses, cell ${cell + 1} is ${response}; answers are whole numbers 0 to 10`,
      );
    }
    responses++;
    if (response >= 9) promoters++;
    else if (response <= 6) detractors++;
  });
  if (responses === 0) throw new Failure("unavailable", "responses has no answers");
  return { responses, promoters, detractors };
}
