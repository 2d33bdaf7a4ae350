import { absoluteReference } from "../cells/address";
import { sameNameKey, type CellValue } from "../cells/cell-value";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";

/** The cells of the scorecard that say the targets of an account, by KPI: `'KPI scorecard'!$C$40`. */
type Targets = Readonly<Record<string, string>>;

interface Target {
  readonly kpi: string;
  readonly scope: string;
  readonly from: number;
  readonly cell: string;
}

const listName = "ScorecardTargets";

/** The columns of the list: KPI, scope, target, from. */
function targetIn(
  [kpi, scope, target, from]: readonly CellValue[],
  cell: string,
): readonly Target[] {
  if (typeof kpi !== "string" || kpi === "" || typeof target !== "number") return [];
  const told = sameNameKey(String(scope ?? ""));
  return [
    {
      kpi,
      scope: told === "portfolio" ? "" : told,
      from: typeof from === "number" ? from : 0,
      cell,
    },
  ];
}

/** What is meant for the account counts, else what is meant for all; of several the newest that holds. */
function targetsFor(all: readonly Target[], account: string, day: number): Targets {
  const holding = all.filter(({ from }) => from <= day);
  const meant = (scope: string): readonly Target[] =>
    holding.filter((one) => one.scope === scope).sort((one, other) => one.from - other.from);
  return Object.fromEntries(
    [...meant(""), ...meant(sameNameKey(account))].map(({ kpi, cell }) => [kpi, cell]),
  );
}

/** The targets that people typed on the scorecard; none without one. */
export async function readTargets(
  context: Excel.RequestContext,
  { sheets }: WorkbookSurvey,
): Promise<(account: string, day: number) => Targets> {
  const area = sheets
    .flatMap(({ names }) => names)
    .find(({ name, area: cells }) => name === listName && cells !== null)?.area;
  if (!area) return () => ({});
  const [values = []] = await readAreas(context, [area]);
  const all = values.flatMap((row, down) =>
    targetIn(
      row,
      absoluteReference({
        ...area,
        row: area.row + down,
        column: area.column + 2,
        rowCount: 1,
        columnCount: 1,
      }),
    ),
  );
  return (account, day) => targetsFor(all, account, day);
}
