import { netPromoterMargin, netPromoterScore } from "../domain/satisfaction/net-promoter";
import { referenceableShare } from "../domain/satisfaction/referenceable-share";
import { satisfiedShare } from "../domain/satisfaction/satisfied-share";
import { readAnswers, readAnswersOrBlanks, readNumberOr, readYesNoAnswers } from "./coercion";

/**
 * Net promoter score of survey answers from 0 to 10.
 * @customfunction NPS NPS
 * @category Satisfaction
 * @question Do more of our contacts recommend us than warn against us?
 * @words loyalty, survey, recommend, promoters, detractors, satisfaction, feedback
 * @param responses Answers, whole numbers 0 to 10; blanks are no answer.
 * @returns -100 (all detractors) to 100 (all promoters).
 * @failure #VALUE! when an answer is not a whole number from 0 to 10.
 * @failure #N/A when there is no answer.
 * @example Three promoters, two passives, one detractor
 * =KAM.NPS({10;9;9;8;7;3})
 * 33.3333
 * @method Percent of promoters (9 and 10) less percent of detractors (0 to 6).
 * @source Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
 */
function nps(responses: any[][]): any {
  return netPromoterScore(readAnswersOrBlanks(responses, "responses"));
}

/**
 * How far a net promoter score may be off by chance.
 * @customfunction NPS.MARGIN NPS.MARGIN
 * @category Satisfaction
 * @question Is a change of our score more than chance?
 * @words confidence, margin of error, significance, survey, sample size, uncertainty
 * @param responses Answers, whole numbers 0 to 10; blanks are no answer.
 * @param [confidence] How sure the interval is to hold the true score. Default 0.95.
 * @returns Half the width of the interval, in points of the score: NPS plus or minus this.
 * @failure #VALUE! when an answer is not a whole number from 0 to 10 or confidence is not between 0 and 1.
 * @failure #N/A when there is no answer.
 * @example Three promoters, two passives, one detractor: 33 plus or minus 60
 * =KAM.NPS.MARGIN({10;9;9;8;7;3})
 * 59.6398
 * @method z x 100 x sqrt((p + d - (p - d)^2) / n), with the shares p of promoters and d of detractors and the normal quantile z of the confidence. The normal approximation is rough for fewer than 30 answers.
 * @source Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70(4).
 */
function npsMargin(responses: any[][], confidence: any): any {
  return netPromoterMargin(
    readAnswersOrBlanks(responses, "responses"),
    readNumberOr(confidence, "confidence", 0.95),
  );
}

/**
 * Customer satisfaction: the share of answers that count as satisfied.
 * @customfunction CSAT CSAT
 * @category Satisfaction
 * @question Which share of our contacts is satisfied?
 * @words satisfaction, survey, happy, top-two-box, score, feedback
 * @param responses Answers as numbers, such as 1 to 5; blanks are no answer.
 * @param [satisfied_from] The lowest answer that counts as satisfied. Default 4.
 * @returns A share from 0 to 1.
 * @failure #VALUE! when an answer is not a number.
 * @failure #N/A when there is no answer.
 * @example Three of five answers are 4 or 5
 * =KAM.CSAT({5;4;4;2;3})
 * 0.6
 * @method Answers at or above satisfied_from over all answers given.
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 2 ("top-two-box").
 */
function csat(responses: any[][], satisfied_from: any): any {
  return satisfiedShare(
    readAnswers(responses, "responses"),
    readNumberOr(satisfied_from, "satisfied_from", 4),
  );
}

/**
 * The share of accounts that act as a reference.
 * @customfunction REFERENCEABLE REFERENCEABLE
 * @category Satisfaction
 * @question How many of the accounts that we asked would speak for us?
 * @words reference customers, advocacy, testimonials, case study, recommend, advocates
 * @param answers yes/no, TRUE/FALSE or 1/0 for each account; blanks are no answer.
 * @returns A share from 0 to 1.
 * @failure #VALUE! when an answer is neither yes nor no.
 * @failure #N/A when there is no answer.
 * @example Two of three that answered
 * =KAM.REFERENCEABLE({"yes";"no";"";TRUE})
 * 0.6667
 * @method Yes over the answers given.
 */
function referenceable(answers: any[][]): any {
  return referenceableShare(readYesNoAnswers(answers, "answers"));
}

export const satisfactionFunctions = {
  NPS: nps,
  "NPS.MARGIN": npsMargin,
  CSAT: csat,
  REFERENCEABLE: referenceable,
};
