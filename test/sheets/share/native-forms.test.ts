import { nativeForms } from "../../../src/sheets/share/native-forms";
import { nativeFormula } from "../../../src/sheets/share/native-formula";
import { createRandom } from "../../../src/domain/numerics/random";
import { startHost, type Cell, type HeadlessHost } from "../../actions/start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
}, 60_000);

afterAll(() => host.close());

const random = createRandom(7);
const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(values: readonly T[]): T => values[whole(0, values.length - 1)] as T;

/** Mostly a number of the kind, now and then a blank, and rarely something that is none. */
function typed(number: () => number, strange: readonly Cell[] = ["word"]): Cell {
  const chance = random();
  if (chance < 0.08) return "";
  return chance < 0.1 ? pick(strange) : number();
}

const row = (count: number, cell: () => Cell): readonly Cell[] =>
  Array.from({ length: count }, cell);

/** What is typed into the cells of a row, and the call with `{n}` for the cell in its nth column. */
interface Trial {
  readonly cells: readonly Cell[];
  readonly call: string;
}

const rating = (): Cell => typed(() => pick([whole(1, 10), 1 + 9 * random()]), [0.5, 10.5, "word"]);
const weight = (): number => pick([0, whole(1, 9), random()]);
const money = (): Cell => typed(() => pick([0, whole(1, 900), 900 * random(), whole(-20, -1)]));
const answer = (): Cell => typed(() => whole(0, 10), [11, 7.5, -1, "word"]);

/** Of a whole list only some hold what does not belong there. */
function list(count: number): readonly Cell[] {
  const isStrange = random() < 0.2;
  return row(count, () => (isStrange ? money() : pick([0, whole(1, 900), 900 * random()])));
}

const pairs = (name: string) => (): Trial => ({
  cells: [...list(6), ...list(6)],
  call: `KAM.${name}({0}:{5},{6}:{11})`,
});

const trials: Readonly<Record<string, () => Trial>> = {
  SCORE: () => ({
    cells: [
      ...row(5, rating),
      ...row(5, weight),
      pick(["renormalise", "error", "worst", "neutral", "Worst"]),
    ],
    call: pick([
      "KAM.SCORE({0}:{4},{5}:{9})",
      "KAM.SCORE({0}:{4},{5}:{9},{10})",
      'KAM.SCORE({0}:{4},{5}:{9},"worst")',
      'KAM.SCORE({0}:{4},{5}:{9},"neutral",0,10)',
      "KAM.SCORE(CHOOSE({1,2,3},{0},{1},{2}),CHOOSE({1,2,3},{5},{6},{7}),{10})",
    ]),
  }),
  QUADRANT: () => ({
    cells: [rating(), rating(), whole(3, 7)],
    call: pick(["KAM.QUADRANT({0},{1})", "KAM.QUADRANT({0},{1},{2},6)"]),
  }),
  CAGR: () => ({
    cells: [money(), money(), typed(() => whole(0, 6))],
    call: "KAM.CAGR({0},{1},{2})",
  }),
  "REVENUE.GROWTH": pairs("REVENUE.GROWTH"),
  WALLET: () => ({
    cells: [typed(() => whole(-5, 500)), typed(() => whole(300, 900))],
    call: "KAM.WALLET({0},{1})",
  }),
  CHURN: () => ({ cells: [whole(0, 50), whole(0, 50)], call: "KAM.CHURN({0},{1})" }),
  RETENTION: () => ({ cells: [whole(0, 50), whole(0, 50)], call: "KAM.RETENTION({0},{1})" }),
  NPS: () => ({ cells: row(9, answer), call: "KAM.NPS({0}:{8})" }),
  "NPS.MARGIN": () => ({
    cells: row(9, answer),
    call: pick(["KAM.NPS.MARGIN({0}:{8})", "KAM.NPS.MARGIN({0}:{8},0.9)"]),
  }),
  CSAT: () => ({
    cells: row(8, () => typed(() => whole(1, 5))),
    call: pick(["KAM.CSAT({0}:{7})", "KAM.CSAT({0}:{7},3)"]),
  }),
  "CHURN.REVENUE": pairs("CHURN.REVENUE"),
  GRR: pairs("GRR"),
  NRR: pairs("NRR"),
  UPSELL: pairs("UPSELL"),
  CROSSSELL: pairs("CROSSSELL"),
  CLV: () => ({
    cells: [
      money(),
      typed(() => random()),
      random() / 5,
      pick<Cell>(["", whole(0, 9)]),
      random() / 20 - 0.02,
      whole(0, 50),
    ],
    call: pick([
      "KAM.CLV({0},{1})",
      "KAM.CLV({0},{1},{2},{3})",
      'KAM.CLV({0},{1},{2},5,"begin",{4},{5})',
      "KAM.CLV({0},{1},{2},,,{4})",
    ]),
  }),
  ROI: () => ({ cells: [money(), money()], call: "KAM.ROI({0},{1})" }),
  ATTAINMENT: () => ({
    cells: [money(), money(), whole(0, 90), pick([1, 1.5])],
    call: pick([
      "KAM.ATTAINMENT({0},{1})",
      "KAM.ATTAINMENT({0},{1},{2})",
      "KAM.ATTAINMENT({0},{1},{2},,{3})",
    ]),
  }),
  CONCENTRATION: () => ({
    cells: list(7),
    call: pick(["KAM.CONCENTRATION({0}:{6})", 'KAM.CONCENTRATION({0}:{6},"effective")']),
  }),
};

const isError = (value: Cell | undefined): boolean => String(value).startsWith("#");

async function compared(made: readonly Trial[]): Promise<readonly (readonly Cell[])[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    made.forEach(({ cells, call }, at) => {
      sheet.getRangeByIndexes(at, 0, 1, cells.length).values = [[...cells]];
      const placed = `=${call.replace(/\{(\d+)\}(?=[:,)])/gu, (_, n) => `${String.fromCharCode(65 + Number(n))}${at + 1}`)}`;
      const native = nativeFormula(placed);
      if (typeof native === "string") throw new Error(`${placed}: ${native}`);
      sheet.getRangeByIndexes(at, 20, 1, 2).formulas = [[placed, native.formula]];
    });
    await context.sync();
    await host.settle();
    const results = sheet.getRangeByIndexes(0, 20, made.length, 2).load("values");
    await context.sync();
    return results.values as Cell[][];
  });
}

it("tries every function that has an equivalent", () => {
  expect(Object.keys(trials).sort()).toEqual([...nativeForms.keys()].sort());
});

it.each(Object.keys(trials))(
  "gives what KAM.%s gives, and an error where it gives one, on 80 random inputs",
  async (name) => {
    const made = Array.from({ length: 80 }, () => (trials[name] as () => Trial)());
    const results = await compared(made);
    const wrong = results.flatMap(([ours, native], at) => {
      const isSame =
        typeof ours === "number" && typeof native === "number"
          ? Math.abs(ours - native) <= 1e-9 * Math.max(1, Math.abs(ours))
          : isError(ours)
            ? isError(native)
            : ours === native;
      return isSame ? [] : [{ ...made[at], ours, native }];
    });
    expect(wrong).toEqual([]);
    expect(results.filter(([ours]) => !isError(ours)).length).toBeGreaterThan(10);
  },
);
