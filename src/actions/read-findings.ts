import { cellText } from "../excel/cells/cell-value";
import { readNamedRanges, readOwnSheets } from "../excel/facts/read-own-sheets";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** What a plan or a review concludes, as its cells say it. */
export interface Findings {
  readonly account: string;
  readonly sheetName: string;
  /** 0..1, of plans. */
  readonly completeness: number | null;
  /** The recommended action of a review, then what speaks for it; none on plans. */
  readonly verdict: readonly string[];
}

/** What the plans and reviews on these sheets conclude, in the order asked for. */
export function readFindings(sheetNames: readonly string[]): Promise<readonly Findings[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const own = await readOwnSheets(context, await surveyWorkbook(context));
      const found: Findings[] = [];
      for (const wanted of sheetNames) {
        const one = own.find(({ sheet }) => sheet.name === wanted);
        if (one === undefined) continue;
        const read = await readNamedRanges(context, one.sheet, ["Completeness", "ReviewVerdict"]);
        const completeness = read.Completeness?.[0]?.[0];
        found.push({
          account: one.account,
          sheetName: one.sheet.name,
          completeness: typeof completeness === "number" ? completeness : null,
          verdict: (read.ReviewVerdict ?? []).map((row) => cellText(row[0] ?? "")),
        });
      }
      return found;
    }),
  );
}
