import { measuresOf } from "../src/understanding/measures/measures";
import { understandAtOnce } from "../test/understanding/support/understand-at-once";
import { makeLists } from "./crm-lists";
import { measure, measureGrowth, slope, type BenchTable } from "./harness";

const AS_OF = 46_000;
const GOAL_UNDERSTOOD = 2_000;
const GOAL_MEASURED = 500;

/** Ten lists of a CRM and an ERP with 200,000 rows together, cells already read. */
export default async function benchUnderstanding(): Promise<readonly BenchTable[]> {
  const grids = makeLists(1);
  const rows = grids.reduce((sum, { cells }) => sum + cells.length - 1, 0);
  const model = understandAtOnce(grids);
  const [understood] = await measure([
    { name: "lists, fields, ties", run: () => understandAtOnce(makeLists(1)) },
  ]);
  // The lines lead to the accounts through their orders, and to prices through the products.
  const lines = { ...model, lists: model.lists.filter(({ name }) => name === "Order lines") };
  const measured = await measure([
    { name: "measures of 100,000 order lines", run: () => measuresOf(lines, AS_OF) },
    { name: "measures of all lists", run: () => measuresOf(model, AS_OF) },
  ]);
  const taken = understood?.medianMilliseconds ?? NaN;
  const summed = measured[0]?.medianMilliseconds ?? NaN;
  return [
    {
      title: `Understanding 10 lists with ${rows.toLocaleString("en")} rows`,
      measurements: understood ? [understood, ...measured] : measured,
      remarks: [
        `goal: understood in under ${GOAL_UNDERSTOOD} ms: ${taken.toFixed(0)} ms, making the cells included`,
        `goal: order lines through two ties in under ${GOAL_MEASURED} ms: ${summed.toFixed(0)} ms`,
      ],
    },
    await slopeTable(),
  ];
}

async function slopeTable(): Promise<BenchTable> {
  const scales = [0.125, 0.25, 0.5, 1];
  const sizes = scales.map((scale) =>
    makeLists(scale).reduce((sum, { cells }) => sum + cells.length - 1, 0),
  );
  const measurements = await measureGrowth(
    scales.map((scale, index) => ({
      name: `${(sizes[index] ?? 0).toLocaleString("en")} rows`,
      run: () => understandAtOnce(makeLists(scale)),
    })),
  );
  const medians = measurements.map(({ medianMilliseconds }) => medianMilliseconds);
  return {
    title: "Understanding, growth with the number of rows",
    measurements,
    remarks: [`time grows with rows to the power ${slope(sizes, medians).toFixed(2)}`],
  };
}
