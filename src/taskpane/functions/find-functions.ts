import type { FunctionHelp } from "./function-help";

/** Words of a question that say nothing about what is looked for. */
const smallWords = new Set(
  "a an and are at be by can do does for from have how i in is it many me much my of on or our per show the their them this to us we what when where which who will with you your".split(
    " ",
  ),
);

/** What some call otherwise than the functions do. */
const sameAs: Readonly<Record<string, string>> = {
  customer: "account",
  client: "account",
  buyer: "account",
  turnover: "revenue",
  sales: "revenue",
};

/**
 * The functions that hold the most of the words typed, as the beginning of a word of theirs; the best
 * first. A question in plain words finds something as long as one of its words is known.
 */
export function findFunctions(
  functions: readonly FunctionHelp[],
  typed: string,
  category: string | null,
): readonly FunctionHelp[] {
  const inCategory = functions.filter((help) => category === null || help.category === category);
  const words = wordsOf(typed);
  if (words.length === 0) {
    return inCategory;
  }
  const found = inCategory.map((help) => {
    const weights = words.map((word) => weightOf(word, help));
    return {
      help,
      known: weights.filter((weight) => weight > 0).length,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
    };
  });
  const most = Math.max(1, ...found.map(({ known }) => known));
  return found
    .filter(({ known }) => known === most)
    .sort((a, b) => b.weight - a.weight)
    .map(({ help }) => help);
}

function wordsOf(typed: string): readonly string[] {
  const all = plain(typed).split(" ").filter(Boolean);
  const telling = all.filter((word) => !smallWords.has(word));
  return (telling.length > 0 ? telling : all).map(singular);
}

/** The name tells most, then what it is for, then its arguments. */
function weightOf(word: string, help: FunctionHelp): number {
  const spellings = [word, ...(sameAs[word] ? [sameAs[word]] : [])];
  const begins = (text: string): boolean =>
    spellings.some((spelling) => ` ${plain(text)}`.includes(` ${spelling}`));
  if (begins(`kam.${help.id} ${help.id} ${help.id.replaceAll(".", " ")}`)) return 4;
  if (begins([help.description, help.question, help.words, help.category].join(" "))) return 2;
  const parameters = help.parameters.map(({ name, description }) => `${name} ${description}`);
  return begins(parameters.join(" ")) ? 1 : 0;
}

/** In small letters and without marks between words; the point of a name and 80/20 stay. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}./-]+/gu, " ")
    .replace(/\.(?=\s|$)/g, "")
    .trim();
}

function singular(word: string): string {
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
