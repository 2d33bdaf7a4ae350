import { ALIKE_FROM } from "../../domain/scoring/correlation";

/** Beyond so many criteria a sentence that names every pair would be too long for one formula. */
const mostNamedCriteria = 9;

/** Names the pairs of criteria of which this is true, to stand inside a sentence. */
function pairNames(criteria: number, isMeant: (pair: string) => string): string {
  if (criteria > mostNamedCriteria) return "see the workings at the right; ";
  const name = (index: number): string => `INDEX({criteria.name},{scale.place${index}})`;
  const pairs: string[] = [];
  for (let one = 1; one <= criteria; one += 1) {
    for (let other = one + 1; other <= criteria; other += 1) {
      const pair = `{alike.r${one}_${other}}`;
      pairs.push(
        `IF(${isMeant(pair)},${name(one)}&" and "&${name(other)}&" ("&ROUND(${pair},2)&"); ","")`,
      );
    }
  }
  return pairs.length === 0 ? "" : `"&${pairs.join("&")}&"`;
}

/** A criterion with less than half the spread that its weight would give it rates accounts alike. */
const FLAT = 0.5;

/** The name of the criterion of a rating; by its place where somebody took the name away. */
function calledOrCounted(rating: number): string {
  const name = `INDEX({criteria.name},{scale.place${rating}})`;
  return `IF(${name}&""="","The criterion in row "&{scale.place${rating}},${name})`;
}

/** The first account without a score, with its row on the sheet. */
const firstUnscored =
  `INDEX({accounts.account},{facts.firstUnscored})&" in row "&` +
  `(ROW({accounts.headings})+{facts.firstUnscored})`;

function scalesCheck(criteria: number): string {
  const faults = Array.from(
    { length: criteria },
    (_, index) =>
      `IF({scale.fault${index + 1}}="","",${calledOrCounted(index + 1)}&" "&{scale.fault${index + 1}}&". ")`,
  );
  return `=IF({facts.faults}=0,"✓ Every scale has what it needs.","▲ "&${faults.join("&")})`;
}

function spreadCheck(waiting: string): string {
  const isFlat = `IF({criteria.share}>0,{criteria.spread}/{criteria.share},1)<${FLAT}`;
  const of = (column: string): string => `INDEX({criteria.${column}},MATCH(TRUE,${isFlat},0))`;
  return (
    `${waiting}IF({facts.flattest}>=${FLAT},"✓ Every criterion spreads the accounts about as much as its weight says.",` +
    `"▲ "&${of("name")}&" carries "&ROUND(100*${of("share")},0)&" % of the weight and "&IF(${of("spread")}=0,"rates all accounts alike: it tells none apart.",` +
    `ROUND(100*${of("spread")},0)&" % of the spread: it rates most accounts alike. Another scale (log, line 5-95 %) or other ends spread them.")))`
  );
}

/** What to know of a matrix, in sentences that are formulas: ▲ asks for attention, ✓ is fine. */
export function matrixChecks(
  criteria: number,
  fewestToCompare: number,
  hasListedScore: boolean,
): readonly string[] {
  const waiting = '=IF({facts.isWaiting},"○ Waiting for the scores.",';
  const alike = pairNames(criteria, (pair) => `${pair}>${ALIKE_FROM}`);
  const against = pairNames(criteria, (pair) => `${pair}<-${ALIKE_FROM}`);
  const tooFew = `IF(COUNT({workings.order}#)<${fewestToCompare},"○ Too few scored accounts to tell whether criteria say the same.",`;
  const listed = `${waiting}IF({listed.largest}="","○ The score of the list cannot be compared yet.",IF({listed.largest}<0.005,"✓ Your own score is reproduced (largest difference "&FIXED({listed.largest},2)&").","▲ Your own score is not reproduced: "&{listed.farthest}&" differs most, by "&FIXED({listed.largest},2)&". A weight, a rating or a scale was changed, or a score was typed over.")))`;
  return [
    ...(hasListedScore ? [listed] : []),
    '=IF(COUNTA({criteria.name})<3,"▲ "&COUNTA({criteria.name})&IF(COUNTA({criteria.name})=1," criterion: "," criteria: ")&"the ranking hangs on very little. 3 to 5 are recommended.",IF(COUNTA({criteria.name})>5,"▲ "&COUNTA({criteria.name})&" criteria: each one counts for little. 3 to 5 are recommended.","✓ "&COUNTA({criteria.name})&" criteria; 3 to 5 are recommended."))',
    '=IF(SUM({criteria.weight})=0,"▲ Every weight is 0: give at least one criterion a weight.",IF(ABS({facts.orphans})>0.000001,"▲ "&ROUND(100*{facts.orphans},0)&" % of the weight belongs to criteria that have no rating column: call them as they were called, or make another matrix.",IF({facts.faults}*(MIN({criteria.weight})<0)>0,"▲ A weight is below 0: nothing is scored before it is mended.",IF(MAX({criteria.share})>0.5,"▲ "&INDEX({criteria.name},MATCH(MAX({criteria.share}),{criteria.share},0))&" carries "&ROUND(100*MAX({criteria.share}),0)&" % of the weight: the others can hardly change the ranking.","✓ No criterion carries more than half of the weight."))))',
    `${waiting}${tooFew}IF([[criteria|+|SUMPRODUCT(--ISERROR({accounts.rating@}))]]>0,"▲ Some ratings show an error; whether criteria say the same cannot be told before they are mended.",IF({facts.alikePairs}>0,"▲ These criteria say almost the same (correlation over ${ALIKE_FROM}): ${alike}together they count like "&ROUND({facts.effective},1)&" criteria, not "&COUNTA({criteria.name})&".","✓ The criteria say different things; they count like "&ROUND({facts.effective},1)&" of "&COUNTA({criteria.name})&"."))))`,
    `${waiting}IF({facts.revenueCorrelation}="","○ No revenue column was found to compare the score with.",IF({facts.revenueCorrelation}>0.95,"▲ The ranking is revenue again (rank correlation "&ROUND({facts.revenueCorrelation},2)&"): the criteria add nothing to it.","✓ The ranking is not just revenue (rank correlation "&ROUND({facts.revenueCorrelation},2)&").")))`,
    `=IF({facts.contradictions}>0,"▲ "&{facts.contradictions}&IF({facts.contradictions}=1," criterion has"," criteria have")&" from and to the wrong way round for the direction; the direction counts.",IF({facts.againstPairs}>0,"▲ These criteria run against each other (correlation below -${ALIKE_FROM}): ${against}is the direction of one of them wrong?","✓ From and to agree with every direction."))`,
    `${waiting}IF({facts.unscored}>0,"▲ "&{facts.unscored}&IF({facts.unscored}=1," account has"," accounts have")&" no score"&IF(SUM({criteria.weight})=0,", because every weight is 0.",IF({facts.faults}>0,", because of what is said below of the criteria: mend that first.",IF({facts.firstUnscored}=0,".",", the first of them "&${firstUnscored}&": a value is missing or is no number, a rating lies outside 1 to 10, or the account is in its list no longer. Correct it there."))),"✓ Every account has a score."))`,
    '=IF({facts.incomplete}=0,"✓ Every rating of the scored accounts is known.","○ "&{facts.incomplete}&" of "&COUNT({workings.order}#)&" scored accounts have a blank rating, which counts as "&IF({settings.blanks}="worst","the worst: a blank helps nobody.",IF({settings.blanks}="middle","the middle.",IF({settings.blanks}="share","the mean of the ratings that are there.","no score.")))&IF({facts.owed}>0," "&{facts.owed}&" of the "&{header.slots}&" best "&IF({facts.owed}=1,"owes its place","owe their places")&" to that: where a blank counts as the worst, others stand there.",""))',
    scalesCheck(criteria),
    spreadCheck(waiting),
    '="○ Ratings run from 1 (worst) to 10 (best); a rating that you type takes the place of the computed one. Type Key under Status now for today\'s key accounts: nobody is demoted by a formula."',
  ];
}
