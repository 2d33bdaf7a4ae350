import { cellText, sameNameKey, type CellValue } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { explainedOpinions } from "../sheets/quadrants/second-opinion";
import { hiddenName } from "../sheets/template/hidden-name";
import { answer } from "./answer";

/** An account as the sheet of quadrants places it; the largest first. */
export interface PlacedAccount {
  readonly account: string;
  readonly attractiveness: number | null;
  readonly strength: number | null;
  readonly quadrant: string;
  readonly revenue: number | null;
  readonly what: string;
}

/** An account that TOPSIS ranks otherwise than the score, and why in words. */
export interface SaidOpinion {
  readonly account: string;
  readonly rankByScore: number | null;
  readonly rankByIdeal: number | null;
  readonly why: string;
}

export interface SaidQuadrants {
  readonly words: readonly string[];
  /** The largest difference first. */
  readonly secondOpinion: readonly SaidOpinion[];
  readonly accounts: readonly PlacedAccount[];
}

const columnsOfList = 8;
const columnsOfOpinion = 5;

function numberIn(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

/** What the sheet of quadrants says now. */
export function readQuadrants(sheetName: string): Promise<SaidQuadrants> {
  return answer(() =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      const sheet = sheets.find(({ name }) => sameNameKey(name) === sameNameKey(sheetName));
      const area = (wanted: string) => sheet?.names.find(({ name }) => name === wanted)?.area;
      const [first, words, opinion] = [
        area(hiddenName("list.number")),
        area("QuadrantsAnswer"),
        area(hiddenName("opinion.place")),
      ];
      if (!sheet?.used || !first || !words || !opinion) {
        throw new Refusal("badInput", `${sheetName} holds no quadrants: make them first.`);
      }
      const rows = sheet.used.row + sheet.used.rowCount - first.row;
      const list = { ...first, rowCount: rows, columnCount: columnsOfList };
      const opinions = {
        ...opinion,
        rowCount: explainedOpinions,
        columnCount: columnsOfOpinion,
      };
      const [cells = [], said = [], told = []] = await readAreas(context, [list, words, opinions]);
      const end = cells.findIndex(([number]) => typeof number !== "number");
      return {
        words: said.map(([cell]) => cellText(cell ?? "")),
        secondOpinion: told
          .filter((row) => cellText(row[1] ?? "") !== "")
          .map((row): SaidOpinion => ({
            account: cellText(row[1] ?? ""),
            rankByScore: numberIn(row[2]),
            rankByIdeal: numberIn(row[3]),
            why: cellText(row[4] ?? ""),
          })),
        accounts: cells.slice(0, end < 0 ? cells.length : end).map((row): PlacedAccount => ({
          account: cellText(row[1] ?? ""),
          attractiveness: numberIn(row[2]),
          strength: numberIn(row[3]),
          quadrant: cellText(row[4] ?? ""),
          revenue: numberIn(row[5]),
          what: cellText(row[7] ?? ""),
        })),
      };
    }),
  );
}
