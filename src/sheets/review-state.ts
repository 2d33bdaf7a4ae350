import { isoDayOf } from "../domain/plan/calendar-day";

/** What an open review says of itself. */
export function openState(lastKnownDay: number, lastDay: number): string {
  return lastKnownDay < lastDay
    ? `○ To date: what is known reaches to ${isoDayOf(lastKnownDay)}, the period to ${isoDayOf(lastDay)}. The review follows the lists until it is closed.`
    : "○ Open: it follows the lists until it is closed.";
}

/** What a closed one says of itself. */
export function closedState(by: string | null, on: number): string {
  return `■ Closed${by === null ? "" : ` by ${by}`} on ${isoDayOf(on)}: a record, which nothing changes.`;
}
