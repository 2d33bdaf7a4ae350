import { BEST_RATING, WORST_RATING } from "../../domain/scoring/scale";
import { mostRaters, ratingRules } from "../../domain/weighting/rating-rules";
import { look } from "../look";
import { counted } from "../programme/programme-words";
import type { SheetTemplate } from "../template/template";

/** Ratings so many points apart are worth a talk: a third of the scale. */
const farApart = 3;

const numbers = Array.from({ length: mostRaters }, (_, index) => index + 1);
const own = numbers.map((number) => `{r${number}}`).join(",");
const all = (number: number): string => `{ratings.r${number}}`;
/** The ratings of the rater of the row. */
const ofRater = (each: (column: string) => string): string =>
  `CHOOSE(ROW()-ROW({raters.headings}),${numbers.map((number) => each(all(number))).join(",")})`;
const nameAt = (extreme: "MIN" | "MAX"): string =>
  `IFERROR(INDEX({raters.rater},MATCH(${extreme}(${own}),CHOOSE({${numbers.join(",")}},${own}),0))&"","")`;
const who = (state: string): string =>
  `TEXTJOIN(", ",TRUE,IF(LEFT({raters.state},${state.length})="${state}",{raters.rater},""))`;
const has = (state: string): string => `COUNTIF({raters.state},"${state}*")`;
const farthest = "MATCH(MAX({ratings.apart}),{ratings.apart},0)";
const rated = "COUNT({ratings.merged})";

/** Who rates which account how, what all say together and where they are apart; all of it is live. */
export const ratingsTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Ratings",
  orientation: "Landscape",
  columnWidths: [34, 26, ...numbers.map(() => 10), 11, 9, 44, 12, 10, 10],
  frozenRows: 1,
  lastColumn: 12,
  listColumns: 16,
  printedColumns: 13,
  sections: [
    {
      kind: "title",
      key: "title",
      name: "RatingsTitle",
      subtitle: "Who rates which account how, and what all say together",
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(COUNTIF({raters.rater},"?*")=0,"○ Nobody is named yet: type who rates under Raters.",IF(${has("○ not")}>0,"▲ Not answered yet: "&${who("○ not")}&".",IF(${has("▲")}>0,"▲ Not complete: "&${who("▲")}&", see State.","✓ All "&COUNTIF({raters.rater},"?*")&" have answered.")))`,
        `=IF(MAX({ratings.apart})<${farApart},IF(${rated}=0,"○ Nothing is rated yet.","✓ Nowhere are people ${farApart} points or more apart."),"▲ ${farApart} points or more apart on "&${counted(`COUNTIF({ratings.apart},">=${farApart}")`, "rating")}&", most on "&INDEX({ratings.criterion},${farthest})&" of "&INDEX({ratings.account},${farthest})&": "&MID(INDEX({ratings.words},${farthest}),3,200)&".")`,
        `=IF(${has("○ rates")}=0,"✓ Nobody gives every account the same.","▲ Gives everything the same, which tells no account from another: "&${who("○ rates")}&".")`,
        `=IF({header.noise}=0,"○ How unsure one rating is, is not known before two people rate the same.","○ One rating is unsure by "&TEXT({header.noise},"0.0")&" points: the matrix draws the probability of a slot with it.")`,
      ],
    },
    {
      kind: "fields",
      key: "header",
      heading: null,
      grid: [{ label: 0, value: 1 }],
      fields: [
        { key: "matrix", label: "Follows the accounts of", isPlain: true },
        // Excel keeps the reference when the matrix is called otherwise.
        { key: "accounts", label: "Accounts there", name: "RatedAccounts", format: "whole" },
        {
          key: "mergedBy",
          label: "Merged by",
          name: "RatingsMergedBy",
          start: "mean",
          input: { kind: "list", options: ratingRules },
        },
        {
          key: "noise",
          label: "Noise of one rating",
          name: "RatersNoise",
          format: "score",
          // The standard deviation between raters of the same, over all that two or more have rated.
          formula:
            "=IF(SUM({ratings.free})=0,0,ROUND(SQRT(SUM({ratings.squares})/SUM({ratings.free})),6))",
        },
      ],
    },
    {
      kind: "list",
      key: "raters",
      heading: "Raters",
      note: "A column of ratings for each. Type a name here and the ratings, 1 to 10, below.",
      name: "Raters",
      spareRows: 0,
      minimumRows: mostRaters,
      columns: [
        { key: "rater", label: "Name", name: "RatingRaters" },
        { key: "column", label: "Column", isPlain: true },
        {
          key: "rated",
          label: "Rated",
          format: "whole",
          formula: `=COUNT(${ofRater((ratings) => ratings)})`,
        },
        {
          key: "state",
          label: "State",
          name: "RatingStates",
          runsOn: true,
          formula: `=IF({rater}="",IF({rated}=0,"","▲ has no name"),IF({rated}=0,"○ not answered",IF({rated}<ROWS({ratings.account}),"▲ "&(ROWS({ratings.account})-{rated})&" of "&ROWS({ratings.account})&" not rated",IF(AND({rated}>1,MAX(${ofRater((ratings) => ratings)})=MIN(${ofRater((ratings) => ratings)})),"○ rates everything "&MAX(${ofRater((ratings) => ratings)}),"✓ answered"))))`,
        },
      ],
    },
    {
      kind: "list",
      key: "ratings",
      heading: "Ratings",
      note: "The matrix takes the merged rating where nobody typed one of their own there.",
      name: "Ratings",
      spareRows: 0,
      minimumRows: 1,
      showFilter: true,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "criterion", label: "Criterion", isPlain: true },
        ...numbers.map((number) => ({
          key: `r${number}`,
          label: `Rater ${number}`,
          name: `_KAM.ratings.r${number}`,
          format: "general" as const,
          input: { kind: "number" as const, from: WORST_RATING, to: BEST_RATING },
        })),
        {
          key: "merged",
          label: "Merged",
          name: "MergedRatings",
          format: "rating",
          isBold: true,
          formula: `=IF(COUNT(${own})=0,"",IF({header.mergedBy}="median",MEDIAN(${own}),AVERAGE(${own})))`,
        },
        {
          key: "apart",
          label: "Apart",
          format: "rating",
          formula: `=IF(COUNT(${own})<2,0,MAX(${own})-MIN(${own}))`,
        },
        {
          key: "words",
          label: "In words",
          formula: `=IF(COUNT(${own})=0,"○ nobody has rated it",IF({apart}<${farApart},"","▲ "&${nameAt("MIN")}&" gives "&MIN(${own})&", "&${nameAt("MAX")}&" "&MAX(${own})))`,
        },
        {
          key: "pair",
          label: "Known by",
          name: "RatedPairs",
          isPlain: true,
          isOneLine: true,
          formula: '={account}&"|"&{criterion}',
        },
        {
          key: "squares",
          label: "Squares",
          format: "score",
          formula: `=IF({free}=0,0,DEVSQ(${own}))`,
        },
        { key: "free", label: "Free", format: "whole", formula: `=MAX(0,COUNT(${own})-1)` },
      ],
    },
  ],
};
