/**
 * What is taken as known of dropout before any is seen: any chance is as likely as any other, and the
 * sum of its two beta parameters, which says how alike accounts are, is around 3 within a factor of 5.
 */
export const USUAL_LOG_TOTAL = Math.log(3);
export const LOG_TOTAL_DEVIATION = 1.5;
