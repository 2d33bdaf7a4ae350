/** Formulas that plan and review have in common; `{key}` is the cell of the same row. */

/** Another cell's value; a blank stays blank, where a bare reference would show 0. */
export function orBlank(place: string): string {
  return `=IF(${place}="","",${place})`;
}

/** Share of the way from baseline to target, 0 to 1.2; works for targets that go down. */
export const attainmentFormula =
  '=IF(OR({goal}="",COUNT({target},{actual})<2),"",IF({target}=SUM({baseline}),"",MAX(0,MIN(1.2,({actual}-SUM({baseline}))/({target}-SUM({baseline}))))))';

export const goalStateFormula =
  '=IF({goal}="","",IF(AND({attainment}<>"",SUM({attainment})>=1),"✓ Reached",IF({due}="","○ No date",IF({due}<{about.asOf},"▲ Overdue",IF({attainment}="","○ Not measured","● Under way")))))';

export const actionStateFormula =
  '=IF({step}="","",IF({status}="Done","✓ Done",IF({due}="","○ No date",IF({due}<{about.asOf},"▲ Overdue",IF({status}="Moved","● Moved","● Open")))))';

export const promiseStateFormula =
  '=IF({promise}="","",IF({due}="","○ No date",IF({delivered}="",IF({due}<{about.asOf},"▲ Overdue","● Open"),IF({delivered}<={due},"✓ Kept","▲ Late"))))';

/** Green, amber or red with the word; amber is within the tolerance of the target. */
export const trafficLightFormula =
  '=IF(OR({kpi}="",COUNT({actual},{target})<2),"",IF({better}="lower",IF({actual}<={target},"✓ Green",IF({actual}<={target}+ABS({target})*{settings.tolerance},"● Amber","▲ Red")),IF({actual}>={target},"✓ Green",IF({actual}>={target}-ABS({target})*{settings.tolerance},"● Amber","▲ Red"))))';

export const trendFormula =
  '=IF(OR({kpi}="",COUNT({actual},{last})<2),"",IF({actual}={last},"→ Level",IF(({actual}>{last})=({better}<>"lower"),"↑ Better","↓ Worse")))';

const openDeals = 'SUMPRODUCT(--({opportunities.stage}="open"),--({opportunities.name}<>""))';

/** 0 where the workbook lists opportunities, else nothing is known of them. */
const noDeals = 'IF({worth.decided}="","",0)';

/** Something of the open opportunities, where there are any. */
function ofOpenDeals(expression: string): string {
  return `=IF(${openDeals}=0,${noDeals},${expression})`;
}

export const openCountFormula = ofOpenDeals(openDeals);

export const openValueFormula = ofOpenDeals(
  'SUMPRODUCT(--({opportunities.stage}="open"),{opportunities.value})',
);

/** Unknown while one of the open opportunities has no value or no probability. */
export const openWeightedFormula = ofOpenDeals(
  `IF(COUNT({opportunities.weighted})<${openDeals},"",SUM({opportunities.weighted}))`,
);

/** Sums of the list `revenue` over the twelve months up to its last period, and the twelve before. */
export function twelveMonths(values: string, back: 0 | 12): string {
  const last = "MAX({revenue.start})";
  const within = `--({revenue.start}>EDATE(${last},-${back + 12})),--({revenue.start}<=EDATE(${last},-${back}))`;
  if (back === 0) {
    return `=IF(COUNT({revenue.start},${values})<2,"",IF(COUNT(${values})=0,"",SUMPRODUCT(${within},${values})))`;
  }
  const now = `SUMPRODUCT(--({revenue.start}>EDATE(${last},-12)))`;
  return `=IF(COUNT({revenue.start})=0,"",IF(SUMPRODUCT(${within})<${now},"",SUMPRODUCT(${within},${values})))`;
}
