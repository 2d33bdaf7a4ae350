import { Failure } from "../failure";

/** Which share of the accounts that were asked is willing to act as a reference? */
export function referenceableShare(answers: readonly boolean[]): number {
  if (answers.length === 0)
    throw new Failure("unavailable", "answers are all blank; give yes or no");
  return answers.filter(Boolean).length / answers.length;
}
