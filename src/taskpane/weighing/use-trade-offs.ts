import { useMemo } from "react";
import { rateColumn } from "../../actions/rate-column";
import type { ReadAccounts } from "../../actions/contract";
import { WORST_RATING } from "../../domain/scoring/scale";
import type { Criterion } from "../../domain/scoring/scoring-setup";
import { accountsNearCut } from "../../domain/weighting/accounts-near-cut";
import {
  answerTradeOff,
  startTradeOffs,
  type TradeOffStanding,
} from "../../domain/weighting/trade-off-questions";
import type { TradeOff } from "../../domain/weighting/weight-belief";
import type { AskedAccount } from "./TradeOffQuestions";

export interface TradeOffs {
  readonly standing: TradeOffStanding;
  readonly accounts: number;
  readonly accountOf: (place: number) => AskedAccount;
}

interface Words {
  readonly value: (value: number) => string;
  readonly day: (serial: number) => string;
  readonly blank: string;
}

/** All standings of one start, by their answers: an answer more asks nothing anew, one back neither. */
const known = new WeakMap<readonly Float64Array[], Map<string, TradeOffStanding>>();

function standingAfter(
  ratings: readonly Float64Array[],
  criteria: number,
  slots: number,
  answers: readonly TradeOff[],
): TradeOffStanding {
  const all = known.get(ratings) ?? new Map<string, TradeOffStanding>();
  known.set(ratings, all);
  const key = JSON.stringify([slots, answers]);
  const found = all.get(key);
  if (found !== undefined) return found;
  const last = answers.at(-1);
  const made =
    last === undefined
      ? startTradeOffs(ratings, criteria, slots)
      : answerTradeOff(
          standingAfter(ratings, criteria, slots, answers.slice(0, -1)),
          ratings,
          slots,
          last,
        );
  all.set(key, made);
  return made;
}

/** The trade-off questions of a list: about the accounts on whose slot weights decide. */
export function useTradeOffs(
  read: ReadAccounts,
  criteria: readonly Criterion[],
  slots: number,
  answers: readonly TradeOff[],
  words: Words,
): TradeOffs {
  const { list } = read;
  // Weights change with every answer; the ratings do not.
  const ratedBy = JSON.stringify(criteria.map((criterion) => ({ ...criterion, weight: 0 })));
  const near = useMemo(() => {
    const columns = criteria.map((criterion) => ({
      column: list.columns.find(({ heading }) => heading === criterion.sourceColumn),
      criterion,
    }));
    const rated = columns.map(({ column, criterion }) => rateColumn(column, criterion));
    const all = list.accounts.map((_, row) =>
      // A blank counts as the worst, and what cannot be rated too: it helps nobody.
      Float64Array.from(rated, (one) => Math.max(WORST_RATING, one[row] || WORST_RATING)),
    );
    const { rows, slots: left } = accountsNearCut(all, slots);
    return {
      rows,
      slots: left,
      ratings: rows.map((row) => all[row] as Float64Array),
      columns: columns.map(({ column }) => column),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list, ratedBy, slots]);
  const standing = useMemo(() => {
    const asked = answers.filter(
      ({ first, second }) => first < near.ratings.length && second < near.ratings.length,
    );
    return standingAfter(near.ratings, criteria.length, near.slots, asked);
  }, [near, criteria.length, answers]);
  return {
    standing,
    accounts: near.rows.length,
    accountOf: (place) => {
      const row = near.rows[place] ?? 0;
      return {
        name: list.accounts[row] ?? "",
        values: near.columns.map((column, at) => {
          const value = column?.values[row] ?? null;
          const shown =
            typeof value !== "number"
              ? (value?.toString() ?? words.blank)
              : column?.kind === "date"
                ? words.day(value)
                : words.value(value);
          return { shown, rating: near.ratings[place]?.[at] ?? WORST_RATING };
        }),
      };
    },
  };
}
