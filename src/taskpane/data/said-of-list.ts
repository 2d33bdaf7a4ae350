import type { Correction, DroppedCorrection } from "../../actions/understand-workbook";

/** One thing that the user has said of a list, and what takes it back. */
export interface Said {
  readonly what: Exclude<keyof Correction, "list">;
  /** The heading or value it is about. */
  readonly about: string | null;
  /** What was said; null for "nothing" and "none". */
  readonly value: string | null;
  readonly drop: DroppedCorrection;
}

function entries(
  list: string,
  what: "columns" | "dateOrder" | "states" | "names",
  said: Readonly<Record<string, string | null>> | undefined,
): readonly Said[] {
  return Object.entries(said ?? {}).map(([heading, value]) => ({
    what,
    about: heading,
    value,
    drop: { list, what, heading },
  }));
}

/** Everything that was said of a list, thing by thing. */
export function saidOfList(correction: Correction): readonly Said[] {
  const { list, kind, namedBy, account, isApart } = correction;
  const whole = (what: Said["what"], value: string | null): Said => ({
    what,
    about: null,
    value,
    drop: { list, what },
  });
  return [
    ...(kind === undefined ? [] : [whole("kind", kind)]),
    ...(namedBy === undefined ? [] : [whole("namedBy", namedBy)]),
    ...(account === undefined ? [] : [whole("account", account?.heading ?? null)]),
    ...(isApart === undefined ? [] : [whole("isApart", isApart ? "apart" : "together")]),
    ...entries(list, "columns", correction.columns),
    ...entries(list, "dateOrder", correction.dateOrder),
    ...entries(list, "states", correction.states),
    ...entries(list, "names", correction.names),
  ];
}
