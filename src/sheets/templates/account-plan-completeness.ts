import type { Section, StartRow } from "../template/template";
import { choices } from "./choices";

/** How many rows of a list have a `first` and each of the others filled. */
function filledRows(list: string, first: string, others: readonly string[]): string {
  const filled = [first, ...others].map((key) => `--({${list}.${key}}<>"")`);
  return `=SUMPRODUCT(${filled.join(",")})`;
}

function kindsOfSwot(): string {
  const kinds = choices.swot.map(
    (kind) => `(SUMPRODUCT(--({swot.kind}="${kind}"),--({swot.statement}<>""))>0)`,
  );
  return `=${kinds.join("+")}`;
}

function part(name: string, done: string, wanted: number, wants: string): StartRow {
  return { format: "whole", cells: { part: name, done, wanted, wants } };
}

/**
 * What people must have thought about. Each item needs a cell that only people fill, so that what is
 * copied from the workbook counts for nothing.
 */
export const planCompleteness: readonly Section[] = [
  {
    kind: "list",
    key: "completeness",
    heading: "How completeness is made",
    note: "The mean of the shares of what is wanted; what was copied from lists counts for nothing. 0 wanted leaves a part out.",
    name: "CompletenessParts",
    spareRows: 0,
    minimumRows: 1,
    startRows: [
      part(
        "Goals",
        filledRows("goals", "goal", ["measure", "owner", "due"]),
        3,
        "Goals with a measure, an owner and a date",
      ),
      part(
        "Actions",
        filledRows("actions", "step", ["owner", "due"]),
        5,
        "Actions with an owner and a date",
      ),
      part("SWOT", kindsOfSwot(), 4, "A statement of each of the four kinds"),
      part(
        "Stakeholders",
        filledRows("relationships", "name", ["role", "wanted"]),
        5,
        "People with a role and the contact level wanted",
      ),
      part(
        "Risks",
        filledRows("risks", "risk", ["score", "mitigation"]),
        3,
        "Risks with probability, impact and mitigation",
      ),
      part(
        "Competitors",
        filledRows("competitors", "competitor", ["answer"]),
        1,
        "A competitor and our answer",
      ),
      part(
        "Whitespace",
        '=IF({whitespaceLook.on}="",0,1)',
        1,
        "The day the whitespace was looked through",
      ),
    ],
    columns: [
      { key: "part", label: "Part", isPlain: true },
      { key: "done", label: "Done", format: "row" },
      {
        key: "wanted",
        label: "Wanted",
        format: "row",
        input: { kind: "number", from: 0, to: 1000, whole: true },
      },
      {
        key: "share",
        label: "Filled",
        format: "percent",
        formula: '=IF(SUM({wanted})<=0,"",MIN(1,SUM({done})/SUM({wanted})))',
      },
      { key: "wants", label: "What it wants", isPlain: true, runsOn: true },
    ],
  },
];
