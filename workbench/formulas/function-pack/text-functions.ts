import { links } from "../../engine";
import {
  type Argument,
  cellsByRow,
  ExcelError,
  type FunctionTable,
  numberOf,
  refuseError,
  textOf,
} from "./function-definition";

function characterCode(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw new ExcelError("#VALUE!", "the text is empty; give one character");
  return code;
}

/** A text is no longer than a cell can hold, also inside a formula. */
function inCell(text: string): string {
  if (text.length > 32_767) throw new ExcelError("#VALUE!", "a cell holds 32,767 characters");
  return text;
}

/** Words that can be nothing but words: letters, and neither a month's name with a number nor TRUE. */
const isPlainWord = /^(?!true$|false$)\p{L}[^\d\n]*$/iu;

/**
 * The engine keeps link and words in one text and reads the words as if somebody typed them: "-1" would
 * be a number and "=A1" no answer at all. An apostrophe keeps them words.
 */
function linkWords(argument: Argument): string {
  const text = textOf(argument);
  const isText = typeof cellsByRow(argument)[0]?.value === "string";
  return isText && !isPlainWord.test(text) ? `'${text}` : text;
}

export const textFunctions: FunctionTable = {
  CONCAT: {
    description: "Joins texts and whole ranges, row by row",
    parameters: ["text1 (any, range<any>, repeating)"],
    compute: (...given) =>
      inCell(
        given
          .flatMap((argument) => cellsByRow(argument))
          .map((cell) => textOf(cell))
          .join(""),
      ),
  },
  HYPERLINK: {
    description: "Words that lead somewhere when they are clicked",
    parameters: ["link_location (string)", "friendly_name (any, optional)"],
    compute: (link, words = link) => {
      const [place, text] = [textOf(link).trim(), textOf(words)];
      // The engine knows no links over several lines.
      if (place === "" || text === "" || text.includes("\n")) return text;
      return links.markdownLink(linkWords(words), place);
    },
  },
  // "&" is this function too: without ranges among its types it works cell by cell.
  CONCATENATE: {
    description: "Joins texts; ranges are joined cell by cell",
    parameters: ["text1 (string, repeating)"],
    compute: (...given) => inCell(given.map((argument) => textOf(argument)).join("")),
  },
  REPT: {
    description: "Repeats a text",
    parameters: ["text (string)", "times (number)"],
    compute: (text, times) => {
      const count = Math.trunc(numberOf(times));
      if (count < 0) throw new ExcelError("#VALUE!", "times is below 0; give 0 or more");
      const repeated = textOf(text).length * count;
      if (repeated > 32_767) throw new ExcelError("#VALUE!", "a cell holds 32,767 characters");
      return textOf(text).repeat(count);
    },
  },
  CODE: {
    description: "The number of a text's first character",
    parameters: ["text (string)"],
    compute: (text) => characterCode(textOf(text)),
  },
  UNICODE: {
    description: "The Unicode number of a text's first character",
    parameters: ["text (string)"],
    compute: (text) => characterCode(textOf(text)),
  },
  UNICHAR: {
    description: "The character with a Unicode number",
    parameters: ["number (number)"],
    compute: (number) => {
      const code = Math.trunc(numberOf(number));
      if (code < 1 || code > 0x10ffff)
        throw new ExcelError("#VALUE!", `no character has number ${code}`);
      return String.fromCodePoint(code);
    },
  },
  T: {
    description: "The value when it is text, else an empty text",
    parameters: ["value (any)"],
    compute: (value) => {
      const cell = cellsByRow(value)[0];
      if (cell) refuseError(cell);
      return typeof cell?.value === "string" ? cell.value : "";
    },
  },
  FIXED: {
    description: "Rounds a number and writes it as text",
    parameters: [
      "number (number)",
      "decimals (number, default=2)",
      "no_commas (boolean, default=FALSE)",
    ],
    compute: (number, decimals, noCommas) => {
      const places = Math.trunc(numberOf(decimals, 2));
      const factor = 10 ** places;
      const value = numberOf(number);
      const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
      const digits = rounded.toFixed(Math.max(places, 0));
      return numberOf(noCommas) ? digits : digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");
    },
  },
  NUMBERVALUE: {
    description: "Reads a number whose separators are given",
    parameters: [
      "text (string)",
      "decimal_separator (string, optional)",
      "group_separator (string, optional)",
    ],
    compute: (text, decimal, group) => {
      const decimalSign = textOf(decimal).charAt(0) || ".";
      const groupSign = textOf(group).charAt(0) || ",";
      const compact = textOf(text).replace(/\s/g, "").replaceAll(groupSign, "");
      const percents = /%*$/.exec(compact)?.[0].length ?? 0;
      const digits = compact.slice(0, compact.length - percents).replace(decimalSign, ".");
      if (!/^[-+]?(?:\d+\.?\d*|\.\d+)?(?:e[-+]?\d+)?$/i.test(digits)) {
        throw new ExcelError("#VALUE!", `"${textOf(text)}" is not a number`);
      }
      return Number(digits) / 100 ** percents;
    },
  },
};
