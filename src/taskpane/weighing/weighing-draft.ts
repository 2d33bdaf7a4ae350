import * as z from "zod/mini";
import { weighingMethods, type WeighingMethod } from "../../domain/weighting/weighing";

/** What somebody has answered so far; kept on this machine until it stands in the workbook. */
export interface WeighingDraft {
  /** The criteria that it is about, in their order. */
  readonly about: string;
  readonly method: WeighingMethod;
  readonly order: readonly number[];
  readonly swings: readonly (number | null)[];
  readonly comparisons: readonly {
    readonly criterion: number;
    readonly than: number;
    readonly times: number;
  }[];
  readonly tradeOffs: readonly {
    readonly first: number;
    readonly second: number;
    readonly answer: "first" | "second" | "same";
  }[];
}

const place = z.int().check(z.minimum(0), z.maximum(1_000_000));

const schema = z.object({
  about: z.string(),
  method: z.enum(weighingMethods),
  order: z.array(place),
  swings: z.array(z.nullable(z.number().check(z.minimum(0), z.maximum(100)))),
  comparisons: z.array(
    z.object({ criterion: place, than: place, times: z.number().check(z.gt(0)) }),
  ),
  tradeOffs: z.array(
    z.object({ first: place, second: place, answer: z.enum(["first", "second", "same"]) }),
  ),
});

export function startWeighing(about: string, criteria: number): WeighingDraft {
  return {
    about,
    method: "points",
    order: Array.from({ length: criteria }, (_, place) => place),
    swings: Array.from({ length: criteria }, () => null),
    comparisons: [],
    tradeOffs: [],
  };
}

/** What storage gave back where it is about these criteria; else nothing is answered yet. */
export function weighingFrom(stored: unknown, about: string, criteria: number): WeighingDraft {
  const parsed = schema.safeParse(stored);
  return parsed.success &&
    parsed.data.about === about &&
    parsed.data.order.length === criteria &&
    parsed.data.swings.length === criteria &&
    [...parsed.data.order].sort((a, b) => a - b).every((one, at) => one === at) &&
    parsed.data.comparisons.every(({ criterion, than }) => criterion < criteria && than < criteria)
    ? parsed.data
    : startWeighing(about, criteria);
}
