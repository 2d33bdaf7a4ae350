/** How several people's ratings of one account become one. */
export const ratingRules = ["mean", "median"] as const;
export type RatingRule = (typeof ratingRules)[number];

/** So many people can rate on one sheet: a column each. */
export const mostRaters = 8;
