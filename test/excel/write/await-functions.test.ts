import { awaitFunctions } from "../../../src/excel/write/await-functions";
import type { Draft } from "../../../src/excel/write/drafts";
import { Refusal } from "../../../src/excel/refusal";
import type { CellContent, SheetPlan } from "../../../src/sheets/sheet-plan";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A sheet whose cells answer one value more at each look, and the last one for ever. */
function draftOf(cells: readonly CellContent[], answers: Readonly<Record<string, unknown[]>>) {
  const looked: string[] = [];
  const entered: string[] = [];
  let looks = 0;
  const sheet = {
    getRange: (address: string) => ({
      load: () => looked.push(address),
      set formulas(formulas: readonly (readonly string[])[]) {
        entered.push(`${address}: ${formulas[0]?.[0] ?? ""}`);
      },
      get values() {
        const given = answers[address] ?? [];
        return [[given[Math.min(looks, given.length) - 1]]];
      },
    }),
  } as unknown as Excel.Worksheet;
  const plan = { blocks: [{ row: 2, column: 1, cells: [cells] }] } as unknown as SheetPlan;
  const draft: Draft = { plan, sheet, sheetName: "S", tableNames: [], mark: "" };
  const context = {
    sync: async () => void (looks += 1),
  } as unknown as Excel.RequestContext;
  return { drafts: [draft], context, looked, entered };
}

const score = { formula: "=KAM.SCORE(A1:B2,C1:D1)" };

async function passing<T>(work: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(60_000);
  return work;
}

test("the success message would come before the scores if #BUSY! counted as an answer", async () => {
  const { drafts, context, looked } = draftOf([score, 7, { formula: "=1+1" }], {
    B3: ["#BUSY!", "#GETTING_DATA", 6.5],
  });
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("answered");
  expect(looked).toEqual(["B3", "B3", "B3"]);
});

test("the pane would wait for ever for a function that never answers", async () => {
  const { drafts, context } = draftOf([score], { B3: ["#BUSY!"] });
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("calculating");
});

test("a function that answers an error would be waited for in vain", async () => {
  const { drafts, context, looked } = draftOf([score], { B3: ["#N/A"] });
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("answered");
  expect(looked).toHaveLength(1);
});

test("#NAME? of a function that Excel did not know in time would stay for ever", async () => {
  const { drafts, context, entered } = draftOf([score], {
    B3: ["#NAME?", "#NAME?", "#NAME?", "#BUSY!", 6.5],
  });
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("answered");
  expect(entered).toEqual(["B3: =KAM.SCORE(A1:B2,C1:D1)"]);
});

test("#NAME? that stays would be told as if Excel were still calculating", async () => {
  const { drafts, context, looked, entered } = draftOf([score], { B3: ["#NAME?"] });
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("unknown");
  expect(entered).toHaveLength(1);
  expect(looked).toHaveLength(6);
});

test("a sheet without functions would cost a look and a pause", async () => {
  const { drafts, context, looked } = draftOf(["KAM.SCORE is a text here"], {});
  expect(await awaitFunctions(context, drafts, () => undefined)).toBe("answered");
  expect(looked).toEqual([]);
});

test("cancelling while functions calculate would be unheard", async () => {
  const { drafts, context } = draftOf([score], { B3: ["#BUSY!"] });
  const outcome = awaitFunctions(context, drafts, () => {
    throw new Refusal("cancelled", "Cancelled.");
  }).catch((problem: unknown) => problem);
  expect(await passing(outcome)).toMatchObject({ code: "cancelled" });
});

test("a cell edited meanwhile would take a finished sheet back", async () => {
  const { drafts } = draftOf([score], {});
  const context = {
    sync: () => Promise.reject(Object.assign(new Error("edit"), { code: "InvalidOperation" })),
  } as unknown as Excel.RequestContext;
  expect(await passing(awaitFunctions(context, drafts, () => undefined))).toBe("calculating");
});
