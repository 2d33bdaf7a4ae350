import { Failure } from "../failure";
import { reaches } from "../numerics/reaches";

/** Which share of what an account spends in our field does it spend with us? */
export function shareOfWallet(ours: number, total: number): number {
  if (!(ours >= 0)) throw new Failure("value", `ours is ${ours}; give 0 or more`);
  if (!(total >= 0)) throw new Failure("value", `total is ${total}; give 0 or more`);
  if (total === 0) throw new Failure("division", "total is 0; there is nothing to share");
  if (!reaches(total, ours)) {
    throw new Failure("value", `ours is ${ours} but total is ${total}; ours is a part of total`);
  }
  return Math.min(1, ours / total);
}
