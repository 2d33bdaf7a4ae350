import { RichApiError } from "../protocol/rich-api-error";
import { excelLimits } from "./excel-limits";
import { refuseLonger } from "./limited-parameters";

const colors =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?(?:[1-9]|[1-4]\d|5[0-6]))$/i;
const elapsedTime = /^(?:h+|m+|s+)$/i;
const condition = /^(?:<>|<=|>=|<|>|=)\s*-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const locale = /^\$[^\]]*$|^DBNum[1-4]$|^NatNum\d+$/i;

/** Refuses a number format that Excel's dialog refuses. */
export function checkNumberFormat(format: string): void {
  refuseLonger(format, excelLimits.numberFormatCharacters, "The number format");
  const sections = sectionsOf(format);
  if (sections.length > excelLimits.numberFormatSections) {
    refuse(
      format,
      `it has ${sections.length} sections; Excel knows ${excelLimits.numberFormatSections}`,
    );
  }
  let conditions = 0;
  for (const brackets of sections) {
    let colorsHere = 0;
    for (const inside of brackets) {
      if (colors.test(inside)) colorsHere += 1;
      else if (condition.test(inside)) conditions += 1;
      else if (!elapsedTime.test(inside) && !locale.test(inside)) {
        refuse(format, `[${inside}] is neither a colour that Excel knows nor a condition`);
      }
    }
    if (colorsHere > 1) refuse(format, "a section has two colours");
  }
  if (conditions > 2) refuse(format, "it has more than two conditions");
}

/** For each section what stands in its square brackets. */
function sectionsOf(format: string): string[][] {
  const sections: string[][] = [[]];
  for (let index = 0; index < format.length; index += 1) {
    const character = format[index] ?? "";
    if (character === "\\" || character === "_" || character === "*") {
      index += 1;
      if (index >= format.length) refuse(format, `nothing follows the last ${character}`);
    } else if (character === '"') {
      index = closing(format, index, '"', "a quotation mark is not closed");
    } else if (character === "[") {
      const end = closing(format, index, "]", "a square bracket is not closed");
      sections.at(-1)?.push(format.slice(index + 1, end));
      index = end;
    } else if (character === ";") sections.push([]);
  }
  return sections;
}

function closing(format: string, start: number, mark: string, problem: string): number {
  const end = format.indexOf(mark, start + 1);
  return end < 0 ? refuse(format, problem) : end;
}

function refuse(format: string, why: string): never {
  throw new RichApiError(
    "InvalidArgument",
    `The number format ${format} is none of Excel's: ${why}.`,
  );
}
