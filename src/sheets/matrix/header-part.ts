import { inputLook, look, numberFormats } from "../look";
import type { SheetPart } from "../sheet-part";
import { inputValidation } from "../template/input-validation";
import type { MatrixLayout } from "./matrix-layout";

/** So many letters of a title fit beside each other in column A. */
const titleLength = 20;

/** Title, where the list came from, the day it stands for and the number of slots. */
export function headerPart({ setup, template, accounts }: MatrixLayout, label: string): SheetPart {
  const { labels } = template;
  // A long title wraps: column A is frozen, and what overflows it is cut off.
  const titleLines = Math.ceil(setup.title.length / titleLength);
  const count = `${accounts.length} ${accounts.length === 1 ? "account" : "accounts"}`;
  return {
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          [setup.title, null],
          [labels.madeFrom, `${label} · ${count}`],
        ],
      },
      { row: 2, column: 0, cells: [[labels.asOf, setup.asOf, null, labels.slots, setup.slots]] },
    ],
    formats: [
      { range: "A1", style: "Title", fontColor: look.accent, wrap: true, vertical: "Top" },
      { range: "A2:B2", fontColor: look.quiet },
      { range: "A3", fontColor: look.quiet },
      { range: "D3", fontColor: look.quiet, horizontal: "Right" },
      { range: "B3", ...inputLook, numberFormat: numberFormats.date, horizontal: "Left" },
      { range: "E3", ...inputLook, numberFormat: numberFormats.whole, horizontal: "Left" },
    ],
    names: [
      { name: "AsOf", range: "B3", comment: "The day the matrix stands for" },
      { name: "Slots", range: "E3", comment: "How many key accounts the team can carry" },
    ],
    validations: [
      inputValidation("B3", labels.asOf, { kind: "date" }),
      inputValidation("E3", labels.slots, { kind: "number", from: 1, to: 10000, whole: true }),
    ],
    rowHeights: [{ row: 0, points: 4 + 24 * titleLines }],
  };
}
