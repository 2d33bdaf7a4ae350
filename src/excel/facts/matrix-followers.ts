import { followedMatrix } from "../../sheets/matrix/of-matrix";
import type { SurveyedSheet, WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";

/** A sheet that follows a matrix, as that is called now; null where the matrix is gone. */
export interface MatrixFollower {
  readonly sheet: SurveyedSheet;
  readonly matrix: string | null;
}

/** By the name of the title and that of a cell whose formula reads the accounts of the matrix. */
const following = {
  ratings: ["RatingsTitle", "RatedAccounts"],
  quadrants: ["QuadrantsTitle", "QuadrantsAnswer"],
} as const;

/** The sheets of a kind and the matrix that each was made for. */
export async function readMatrixFollowers(
  context: Excel.RequestContext,
  { sheets }: WorkbookSurvey,
  kind: keyof typeof following,
): Promise<readonly MatrixFollower[]> {
  const [title, cell] = following[kind];
  const followers = sheets.filter(({ names }) => names.some(({ name }) => name === title));
  const areas = followers.flatMap(({ names }) => {
    const area = names.find(({ name }) => name === cell)?.area;
    return area ? [area] : [];
  });
  if (areas.length === 0) return followers.map((sheet) => ({ sheet, matrix: null }));
  const read = await readAreas(context, areas, "formulas");
  return followers.map((sheet) => {
    const at = areas.findIndex(({ sheetName }) => sheetName === sheet.name);
    return { sheet, matrix: followedMatrix(String(read[at]?.[0]?.[0] ?? "")) };
  });
}
