export type SheetKind =
  | "matrix"
  | "plan"
  | "jointPlan"
  | "review"
  | "settings"
  | "warehouse"
  | "comparison"
  | "executivePage"
  | "customerReview"
  | "onePagePlan"
  | "stakeholderMap";

const longestName = 31;

/** The first `length` UTF-16 units without half of a surrogate pair at the end. */
export function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Without what Excel forbids in sheet names, and without control characters. */
function legalCharacters(text: string): string {
  return text
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Days of one's own as ISO 8601 shortens them, without what the second shares with the first: in full
 * they would leave no room for the account, and be cut themselves.
 */
function shortPeriod(period: string): string {
  const days = /^(\d\d)(\d\d)(-\d\d-\d\d) to (\d\d)(\d\d)-(\d\d-\d\d)$/u.exec(period);
  if (days === null) return legalCharacters(period);
  const [, century = "", year = "", day = "", lastCentury = "", lastYear = "", lastDay = ""] = days;
  const first = `${century}${year}${day}`;
  if (century !== lastCentury) return `${first}–${lastCentury}${lastYear}-${lastDay}`;
  return year === lastYear ? `${first}–${lastDay}` : `${first}–${lastYear}-${lastDay}`;
}

function fitted(before: string, account: string, after: string): string {
  const room = longestName - before.length - after.length;
  const name = legalCharacters(account);
  const shown = name.length <= room ? name : `${cutTo(name, room - 1).trimEnd()}…`;
  return `${before}${shown}${after}`.trim().replace(/^'+|'+$/g, "");
}

/**
 * The sheet name wanted for a sheet of ours: legal in Excel and at most 31 characters, whatever the
 * account or the matrix is called. Whether the name is taken is the writer's question.
 */
export function sheetNameFor(kind: SheetKind, called = "", period = ""): string {
  switch (kind) {
    case "matrix":
      return fitted("", called, "") || "Scoring matrix";
    case "plan":
      return fitted("Plan ", called, "");
    case "jointPlan":
      return fitted("Joint plan ", called, "");
    case "settings":
      return "KAM settings";
    case "warehouse":
      return fitted("SQL ", called, "");
    case "comparison":
      return fitted("Moved ", called, "");
    case "executivePage":
      return fitted("Summary ", called, period === "" ? "" : ` ${shortPeriod(period)}`);
    case "onePagePlan":
      return fitted("One page ", called, "");
    case "stakeholderMap":
      return fitted("Map ", called, "");
    case "customerReview":
      return fitted("QBR ", called, period === "" ? "" : ` ${shortPeriod(period)}`);
    case "review":
      return fitted("Review ", called, period === "" ? "" : ` ${shortPeriod(period)}`);
  }
}
