import { netPromoterMargin, netPromoterScore } from "../../../src/domain/satisfaction/net-promoter";
import { referenceableShare } from "../../../src/domain/satisfaction/referenceable-share";
import { resolution } from "../../../src/domain/satisfaction/resolution";
import { satisfiedShare } from "../../../src/domain/satisfaction/satisfied-share";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);
const tickets = { opened: of(1, 5), closed: of(3, NaN), asOf: 9 };

test.each([
  [
    () => netPromoterScore(of(11)),
    "value: responses, cell 1 is 11; answers are whole numbers 0 to 10",
  ],
  [() => netPromoterScore(of()), "unavailable: responses has no answers"],
  [() => netPromoterMargin(of(9), 0), "value: confidence is 0; give a share between 0 and 1"],
  [() => netPromoterMargin(of(9), 1), "value: confidence is 1; give a share between 0 and 1"],
  [() => satisfiedShare(of(), 4), "unavailable: responses has no answers"],
  [() => referenceableShare([]), "unavailable: answers are all blank; give yes or no"],
  [
    () => resolution({ ...tickets, closed: of(0, NaN) }, "mean", null),
    "value: closed, value 1 is before opened; check the two dates",
  ],
  [
    () => resolution({ ...tickets, opened: of(NaN, 5) }, "mean", null),
    "value: opened, value 1 is blank but closed has a date",
  ],
  [
    () => resolution({ ...tickets, asOf: 0 }, "mean", null),
    "unavailable: opened has no ticket up to as_of",
  ],
  [
    () => resolution({ ...tickets, asOf: 2 }, "mean", null),
    "unavailable: closed has no date up to as_of",
  ],
  [
    () => resolution(tickets, "p90", null),
    "unavailable: fewer than 90 % of the tickets are resolved yet",
  ],
  [() => resolution(tickets, "within", null), 'value: target is blank; "within" needs days'],
  [() => resolution(tickets, "within", -1), "value: target is -1; give days, 0 or more"],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});
