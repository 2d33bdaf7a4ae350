import { Failure } from "../failure";

/** Which share of the answers is at or above the grade that counts as satisfied? */
export function satisfiedShare(responses: Float64Array, satisfiedFrom: number): number {
  if (responses.length === 0) throw new Failure("unavailable", "responses has no answers");
  let satisfied = 0;
  for (const response of responses) if (response >= satisfiedFrom) satisfied++;
  return satisfied / responses.length;
}
