import type { ListCandidate } from "./lists/list-candidate";
import type { UnderstoodList } from "./lists/understood-list";
import type { Question } from "./sheet-grid";
import type { KeyTie } from "./ties/key-tie";

export interface ChosenAccounts {
  /** -1 where no list holds them. */
  readonly index: number;
  readonly rivals: readonly UnderstoodList[];
}

/** The list that holds the accounts: it looks like them, and others refer to it. */
export function chooseAccounts(
  candidates: readonly ListCandidate[],
  lists: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): ChosenAccounts {
  const said = candidates.findIndex(({ correction }) => correction?.kind === "accounts");
  if (said >= 0) return { index: said, rivals: [] };
  const weights = candidates.map(({ fits, correction }, index) => {
    if (correction?.kind !== undefined) return 0;
    const fit = fits.find(({ kind }) => kind === "accounts");
    if (!fit) return 0;
    const rival = Math.max(
      0,
      ...fits.filter(({ kind }) => kind !== "accounts").map(({ score }) => score),
    );
    const referred = new Set(ties.filter(({ to }) => to === lists[index]).map(({ from }) => from))
      .size;
    return Math.max(0.01, fit.score + 0.7 * referred - 0.5 * Math.max(0, rival - fit.score));
  });
  const best = Math.max(0, ...weights);
  const index = best === 0 ? -1 : weights.indexOf(best);
  const isRival = (weight: number, other: number): boolean =>
    other !== index &&
    weight >= 0.75 * best &&
    lists[other]?.kind === "accounts" &&
    ties.some(({ from, to }) => to === lists[other] && from !== lists[index]);
  return { index, rivals: lists.filter((_, other) => isRival(weights[other] ?? 0, other)) };
}

/** Two lists that others refer to and that look like accounts: only the user knows whose they are. */
export function rivalLists(
  list: UnderstoodList | null,
  rivals: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): readonly Question[] {
  const [rival] = rivals;
  if (!list || !rival) return [];
  const referring = (to: UnderstoodList): string => {
    const names = new Set(
      ties.filter((tie) => tie.to.name === to.name).map((tie) => tie.from.name),
    );
    return `${to.rows.toLocaleString("en")} rows, referred to by ${[...names].join(", ") || "no list"}`;
  };
  return [
    {
      list: rival.name,
      sentence: `Both ${list.name} (${referring(list)}) and ${rival.name} (${referring(rival)}) may hold your accounts: ${list.name} is used.`,
      choices: [list, ...rivals].map(({ name }) => ({
        label: name,
        correction: { list: name, kind: "accounts" },
      })),
    },
  ];
}
