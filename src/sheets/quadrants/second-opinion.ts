import { criterionPlaceName, matrixNames, ratingsName } from "../matrix/matrix-names";
import type { SpillColumn } from "../template/template";
import { ofMatrix } from "../matrix/of-matrix";

/** So many differences are explained, the largest first. */
export const explainedOpinions = 10;

interface RatedMatrix {
  readonly criteria: number;
  readonly matrix: string;
}

const rows = "{workings.order}#";
const picked = "{opinion.place}#";
const isNone = "{opinions.isNone}";
const isWorse = "{opinion.rankByIdeal}#>{opinion.rankByScore}#";

function numbersOf({ criteria }: RatedMatrix): readonly number[] {
  return Array.from({ length: criteria }, (_, index) => index + 1);
}

/** The ratings of a criterion in the order of the list; a blank counts as the worst, as in the score. */
function ratingsOf({ matrix }: RatedMatrix, number: number): string {
  const ratings = `INDEX(${ofMatrix(matrix, ratingsName(number))},${rows})`;
  return `IF(ISNUMBER(${ratings}),${ratings},1)`;
}

function weightOf(number: number): string {
  return `({facts.a${number}}+{facts.s${number}}+{facts.n${number}})`;
}

/** Ranks of all accounts by the score and by TOPSIS, in the order of the list. */
export function rankingColumns(shape: RatedMatrix): readonly SpillColumn[] {
  const numbers = numbersOf(shape);
  const choose = (each: (number: number) => string): string =>
    `CHOOSE({${numbers.join(",")}},${numbers.map(each).join(",")})`;
  const ranked = "ISNUMBER({opinions.byScore}#)*ISNUMBER({opinions.byIdeal}#)";
  return [
    {
      key: "closeness",
      label: "Closeness to the best",
      formula: `=ROUND(KAM.TOPSIS(${choose((number) => ratingsOf(shape, number))},${choose(weightOf)}),9)`,
    },
    {
      key: "byIdeal",
      label: "Rank by TOPSIS",
      // As many as are higher, and one more.
      formula: `=IF(ISNUMBER({opinions.closeness}#),COUNT({opinions.closeness}#)+1-MATCH({opinions.closeness}#,SORT({opinions.closeness}#),1),"")`,
    },
    {
      key: "byScore",
      label: "Rank by score",
      formula: `=INDEX(${ofMatrix(shape.matrix, matrixNames.ranks)},${rows})`,
    },
    {
      key: "apart",
      label: "Places apart",
      formula: `=IF(${ranked},ABS({opinions.byIdeal}#-{opinions.byScore}#),0)`,
    },
    { key: "isNone", label: "None differs", formula: "=MAX({opinions.apart}#)=0" },
  ];
}

/** What makes the difference for those that are explained: each criterion's parts, and the one farthest apart. */
export function partColumns(shape: RatedMatrix): readonly SpillColumn[] {
  const numbers = numbersOf(shape);
  const rating = (number: number): string => `INDEX(${ratingsOf(shape, number)},${picked})`;
  const sum = (key: string): string =>
    numbers.map((number) => `{parts.${key}${number}}#`).join("+");
  const share = (key: string, number: number): string =>
    `IF((${sum(key)})=0,0,{parts.${key}${number}}#/(${sum(key)}))`;
  const among = (key: string): string =>
    numbers.reduceRight(
      (others, number) =>
        `IF({parts.gap${number}}#={parts.most${numbers.length}}#,${share(key, number)},${others})`,
      "0",
    );
  const criterion = numbers.reduceRight(
    (others, number) =>
      `IF({parts.gap${number}}#={parts.most${numbers.length}}#,INDEX(${ofMatrix(shape.matrix, matrixNames.criteria)},${ofMatrix(shape.matrix, criterionPlaceName(number))}),${others})`,
    '""',
  );
  return [
    ...numbers.flatMap((number): readonly SpillColumn[] => [
      {
        key: `distance${number}`,
        label: `Distance on criterion ${number}`,
        formula: `=(${weightOf(number)}*(MAX(${ratingsOf(shape, number)})-${rating(number)})/SQRT(SUMSQ(${ratingsOf(shape, number)})))^2`,
      },
      {
        key: `lacks${number}`,
        label: `Points lacking on criterion ${number}`,
        formula: `=${weightOf(number)}*(10-${rating(number)})`,
      },
    ]),
    ...numbers.flatMap((number): readonly SpillColumn[] => {
      const gap = `{parts.gap${number}}#`;
      return [
        {
          key: `gap${number}`,
          label: `Gap on criterion ${number}`,
          formula: `=IF(${isWorse},1,-1)*(${share("distance", number)}-${share("lacks", number)})`,
        },
        {
          key: `most${number}`,
          label: `Largest gap up to ${number}`,
          formula:
            number === 1
              ? `=1*${gap}`
              : `=IF(${gap}>{parts.most${number - 1}}#,${gap},{parts.most${number - 1}}#)`,
        },
      ];
    }),
    { key: "criterion", label: "Criterion", formula: `=${criterion}` },
    { key: "ofDistance", label: "Of the distance", formula: `=${among("distance")}` },
    { key: "ofPoints", label: "Of the points lacking", formula: `=${among("lacks")}` },
  ];
}

/** The differences for reading: as many columns as the list of accounts has. */
export function opinionColumns(): readonly SpillColumn[] {
  const of = (key: string): string => `=IF(${isNone},"",INDEX({${key}}#,${picked}))`;
  const places = "ABS({opinion.rankByIdeal}#-{opinion.rankByScore}#)";
  return [
    {
      key: "place",
      label: "No.",
      format: "whole",
      alignment: "Center",
      isBold: true,
      formula: `=INDEX(SORTBY(SEQUENCE(ROWS({opinions.apart}#)),{opinions.apart}#,-1),SEQUENCE(MAX(1,MIN(${explainedOpinions},SUMPRODUCT(--({opinions.apart}#>0))))))`,
    },
    { key: "account", label: "Account", formula: of("list.account") },
    {
      key: "rankByScore",
      label: "Rank by score",
      format: "whole",
      formula: of("opinions.byScore"),
    },
    {
      key: "rankByIdeal",
      label: "Rank by TOPSIS",
      format: "whole",
      formula: of("opinions.byIdeal"),
    },
    {
      key: "why",
      label: "Why",
      columns: 1,
      formula: `=IF(${isNone},"Score and TOPSIS rank all accounts alike.",${places}&IF(${places}=1," place"," places")&IF(${isWorse}," lower by TOPSIS: "," higher by TOPSIS: ")&{parts.criterion}#&" makes "&TEXT({parts.ofDistance}#,"0%")&" of its distance to the best and "&TEXT({parts.ofPoints}#,"0%")&" of the points that its score lacks.")`,
    },
  ];
}
