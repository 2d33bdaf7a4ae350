import { ALIKE_FROM, FEWEST_TO_COMPARE } from "../../domain/scoring/correlation";
import { cellAddress, fixedCell, rangeAddress } from "../address";
import { look } from "../look";
import { headingFormat, headingHeight } from "../template/render-heading";
import type { SheetPart } from "../sheet-part";
import { attentionRules } from "../template/attention-rules";
import { resolveFormula } from "../template/resolve-formula";
import { headingColumns, type MatrixAddresses, workings } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

/** Beyond so many criteria a sentence that names every pair would be too long for one formula. */
const mostNamedCriteria = 9;

/** An expression that names the pairs of criteria that say the same, to stand inside a sentence. */
function alikeNames(layout: MatrixLayout, places: MatrixAddresses): string {
  const k = layout.criteria.length;
  if (k > mostNamedCriteria) {
    return `"&${places.alikePairs}&" pairs, see the workings at the right; `;
  }
  const first = layout.workingsColumn + workings.contributions + k + 2;
  const name = (index: number): string => fixedCell(layout.criteriaHeader + 1 + index, 0);
  const pairs: string[] = [];
  for (let one = 0; one < k; one += 1) {
    for (let other = one + 1; other < k; other += 1) {
      const cell = fixedCell(layout.keyHeader + 1 + one, first + other);
      pairs.push(
        `IF(ABS(${cell})>${ALIKE_FROM},${name(one)}&" and "&${name(other)}&" ("&ROUND(${cell},2)&"); ","")`,
      );
    }
  }
  return pairs.length === 0 ? "" : `"&${pairs.join("&")}&"`;
}

/** Every `{matrix.…}` place that the template's formulas may hold. */
export function templateAddresses(
  layout: MatrixLayout,
  places: MatrixAddresses,
): Readonly<Record<string, string>> {
  const named = Object.entries({
    ...places,
    alikeFrom: ALIKE_FROM,
    fewestToCompare: FEWEST_TO_COMPARE,
    count: `COUNTA(${places.criteria})`,
    // A function that has not answered fills its first cell only.
    isWaiting: `COUNTA(${places.scores})<COUNTA(${places.accounts})`,
    alikeNames: alikeNames(layout, places),
  });
  return Object.fromEntries(named.map(([key, address]) => [`matrix.${key}`, String(address)]));
}

/** Warnings in words under the criteria, live. */
export function checksPart(
  layout: MatrixLayout,
  addresses: Readonly<Record<string, string>>,
): SheetPart {
  const { checksHeading: heading, template } = layout;
  const lines = template.checks;
  // Column A is frozen: a sentence that began there would be cut off at its edge.
  const sentences = rangeAddress({ row: heading + 1, column: 1, rows: lines.length, columns: 1 });
  const labels = rangeAddress({ row: heading + 1, column: 0, rows: lines.length, columns: 1 });
  return {
    blocks: [
      {
        row: heading,
        column: 0,
        cells: [
          [template.labels.checks, null],
          ...lines.map(({ label, formula }) => [
            label,
            { formula: resolveFormula(formula, addresses) },
          ]),
        ],
      },
    ],
    formats: [
      headingFormat(heading, headingColumns, "Heading 2"),
      { range: labels, fontColor: look.quiet },
      { range: sentences, horizontal: "Left" },
    ],
    rowHeights: [headingHeight(heading, "Heading 2")],
    conditionalFormats: attentionRules(sentences, cellAddress(heading + 1, 1)),
  };
}
