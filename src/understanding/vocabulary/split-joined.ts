/** Pieces shorter than four letters that are words all the same: others would split by chance. */
const shortPieces = new Set(
  (
    "id nr no qty mrr arr nps ean nom prix sku kam typ ref abo am at on by is has sum net won " +
    "new deal date name since row lead"
  ).split(" "),
);

/** Words that are also the endings of longer words: they never close a joined word. */
const neverLast = new Set("ship art ions able ende land no is ort rate".split(" "));

/** Little words that only close a joined word: createdon, but not online. */
const onlyLast = new Set("at on am by".split(" "));

/** Words that happen to be made of others and mean something else. */
const neverSplit = new Set(
  (
    "pipeline portfolio percentage inativo inattivo capogruppo workforce doorlooptijd datensatz " +
    "dealstage salesforce deadline online headline username nickname rename hostname"
  ).split(" "),
);

/** Letters that German puts between the parts of a joined word: Auftrag-s-nummer, Kunde-n-name. */
const linkingLetters = ["", "s", "n", "en", "es"] as const;

const longestJoined = 48;

function isPiece(piece: string, words: ReadonlySet<string>): boolean {
  return words.has(piece) && (piece.length > 3 || shortPieces.has(piece));
}

/** The longest piece first; null where the rest does not split whole. */
function splitFrom(
  token: string,
  start: number,
  words: ReadonlySet<string>,
  dead: Set<number>,
): readonly string[] | null {
  if (start === token.length) {
    return [];
  }
  if (dead.has(start)) {
    return null;
  }
  for (let end = token.length; end > start + 1; end -= 1) {
    const isWhole = start === 0 && end === token.length;
    if (isWhole || !isLinkedPiece(token, start, end, words)) {
      continue;
    }
    const rest = splitFrom(token, end, words, dead);
    if (rest) {
      return [token.slice(start, end), ...rest];
    }
  }
  dead.add(start);
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
  if (isLast) {
    return isPiece(piece, words) && (start === 0 || !neverLast.has(piece));
  }
  if (onlyLast.has(piece)) {
    return false;
  }
  return linkingLetters.some((letters) => {
    const stem = piece.slice(0, piece.length - letters.length);
    return piece.endsWith(letters) && (letters === "" || stem.length > 3) && isPiece(stem, words);
  });
}

/**
 * The words that a token is joined of ("orderdate": order, date), the longest first; null where it
 * is not joined of these words from its first letter to its last.
 */
export function splitJoined(token: string, words: ReadonlySet<string>): readonly string[] | null {
  if (token.length < 4 || token.length > longestJoined || neverSplit.has(token)) {
    return null;
  }
  return splitFrom(token, 0, words, new Set());
}
