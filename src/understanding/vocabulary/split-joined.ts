/** Pieces shorter than four letters that are words all the same: others would split by chance. */
const shortPieces = new Set(
  (
    "id nr no qty mrr arr nps ean nom prix sku kam typ ref abo at on by is has sum net won " +
    "new deal date name since row lead"
  ).split(" "),
);

/** Words that are also the endings of longer words: they never close a joined word. */
const neverLast = new Set("ship art ions able ende land no is ort rate".split(" "));

/** Little words that only close a joined word, and only behind what was done: createdon. */
const littleWords = new Set("at on by".split(" "));
const whatWasDone = /(?:ed|won|lost|sold|sent|paid)$/u;

/** Words that happen to be made of others and mean something else. */
const neverSplit = new Set(
  (
    "pipeline portfolio percentage inativo inattivo capogruppo nominativo workforce doorlooptijd datensatz " +
    "salesforce deadline online headline username nickname rename hostname"
  ).split(" "),
);

/** Letters that German puts between the parts of a joined word: Auftrag-s-nummer, Kunde-n-name. */
const linkingLetters = ["", "s", "n", "en", "es"] as const;

const longestJoined = 48;

function isPiece(piece: string, words: ReadonlySet<string>): boolean {
  return words.has(piece) && (piece.length > 3 || shortPieces.has(piece));
}

/**
 * From its end, the longest piece first, for what a joined word means stands last: "dealstage" is
 * deal, stage and not deals, tage. Null where the rest does not split whole.
 */
function splitUntil(
  token: string,
  end: number,
  words: ReadonlySet<string>,
  dead: Set<number>,
): readonly string[] | null {
  if (end === 0) {
    return [];
  }
  if (dead.has(end)) {
    return null;
  }
  for (let start = 0; start < end - 1; start += 1) {
    const isWhole = start === 0 && end === token.length;
    if (isWhole || !isLinkedPiece(token, start, end, words)) {
      continue;
    }
    const rest = splitUntil(token, start, words, dead);
    if (rest) {
      return [...rest, token.slice(start, end)];
    }
  }
  dead.add(end);
  return null;
}

function isLinkedPiece(
  token: string,
  start: number,
  end: number,
  words: ReadonlySet<string>,
): boolean {
  const piece = token.slice(start, end);
  const isLast = end === token.length;
  if (littleWords.has(piece)) {
    return isLast && whatWasDone.test(token.slice(0, start));
  }
  if (isLast) {
    return isPiece(piece, words) && !neverLast.has(piece);
  }
  return linkingLetters.some((letters) => {
    const stem = piece.slice(0, piece.length - letters.length);
    return piece.endsWith(letters) && (letters === "" || stem.length > 3) && isPiece(stem, words);
  });
}

/**
 * The words that a token is joined of ("orderdate": order, date); null where it
 * is not joined of these words from its first letter to its last.
 */
export function splitJoined(token: string, words: ReadonlySet<string>): readonly string[] | null {
  if (token.length < 4 || token.length > longestJoined || neverSplit.has(token)) {
    return null;
  }
  return splitUntil(token, token.length, words, new Set());
}
