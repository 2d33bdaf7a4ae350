import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError } from "../actions/contract";
import { accountsCalledNow } from "../actions/called-now";
import { listedAccounts } from "../actions/listed-accounts";
import { readMatrix, type MatrixReading } from "../actions/read-matrix";
import { nearest } from "./nearest";
import { described, text } from "./step";

export const accountsField = described(
  z.optional(z.union([text, z.array(text).check(z.minLength(1))])),
  'names of accounts, "key" for the key accounts of the newest matrix (those with Key under Status now, or those within the slots where none has), or one of its tiers such as "A"; "key" when left out',
);

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function keysOf({ accounts }: MatrixReading): readonly string[] {
  return accounts.filter(({ isKey }) => isKey).map(({ account }) => account);
}

async function named(wanted: readonly string[]): Promise<readonly string[]> {
  const ranked = (await actions.listAccounts()).map(({ account }) => account);
  const isRanked = (name: string): boolean => ranked.some((account) => sameName(account, name));
  // The lists may have accounts that the newest matrix does not know yet.
  const listed = wanted.every(isRanked) ? [] : await listedAccounts();
  const known = [...ranked, ...listed.filter((name) => !isRanked(name))];
  return wanted.map((name) => {
    const found = known.find((account) => sameName(account, name));
    if (found === undefined) {
      throw new ActionError(
        "badInput",
        `There is no account '${name}' in this workbook.${nearest(name, known)}`,
      );
    }
    return found;
  });
}

/** Which accounts a step means, by their names as the lists have them now. */
export async function chooseAccounts(
  wanted: string | readonly string[] | undefined,
): Promise<readonly string[]> {
  return [...new Set(await accountsCalledNow(await chosenAccounts(wanted)))];
}

async function chosenAccounts(
  wanted: string | readonly string[] | undefined,
): Promise<readonly string[]> {
  if (typeof wanted === "object") return named(wanted);
  if (wanted === undefined || sameName(wanted, "key")) {
    const chosen = keysOf(await readMatrix());
    if (chosen.length > 0) return chosen;
    throw new ActionError("badInput", "No account of the newest matrix is within its slots yet.");
  }
  const matrix = await readMatrix().catch(() => null);
  const inTier = (matrix?.accounts ?? []).filter(({ tier }) => tier && sameName(tier, wanted));
  return inTier.length > 0 ? inTier.map(({ account }) => account) : named([wanted]);
}
