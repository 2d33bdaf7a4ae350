import { resolution as resolutionOf } from "../domain/satisfaction/resolution";
import {
  readDates,
  readOptionalDate,
  readOptionalNumber,
  readOption,
  requireLength,
  throwRefusal,
} from "./coercion";

/**
 * What is measured of the tickets.
 * @customenum {string}
 */
enum ResolutionMeasureOption {
  /** Days by which half of the tickets are resolved, open ones counted */
  median = "median",
  /** Days by which nine in ten are resolved, open ones counted */
  p90 = "p90",
  /** Mean days of the closed tickets */
  mean = "mean",
  /** Share that is resolved within the target */
  within = "within",
}

/**
 * How long tickets take, those still open counted.
 * @customfunction RESOLUTION RESOLUTION
 * @category Satisfaction
 * @question How many days does it take us to solve what an account reports?
 * @words support, service, complaints, time to resolve, resolve time, SLA, open cases, duration,
 *   response, backlog, waiting
 * @param opened Date each ticket was opened, one a row.
 * @param closed Date it was closed, row by row; blank while it is open.
 * @param [measure] "median" (default), "p90", "mean" (of the closed ones) or "within" (share resolved within target).
 * @param [as_of] The day the tickets are looked at. Default: the last date there is.
 * @param [target] Days, for "within".
 * @returns Days; for "within" a share from 0 to 1.
 * @failure #VALUE! when a ticket is closed before it was opened, naming the row, or the lists differ in length.
 * @failure #VALUE! when target is blank for "within".
 * @failure #N/A when there is no ticket, or too few are resolved yet to tell.
 * @example Five tickets opened on day 100, of which one is still open on day 110
 * =KAM.RESOLUTION({100;100;100;100;100}, {102;103;105;109;""}, "median", 110)
 * 5
 * @example Resolved within four days
 * =KAM.RESOLUTION({100;100;100;100;100}, {102;103;105;109;""}, "within", 110, 4)
 * 0.4
 * @method Kaplan-Meier: a ticket that is open on as_of counts as one that has taken at least that long. The median is the earliest day by which half are resolved. What happened after as_of is not known on that day; without a time of day as_of is the whole day.
 * @source Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, JASA 53, equation 2b.
 * @differences MEDIAN of the closed tickets leaves the open ones out, which makes a team look better the more it leaves lying; and of an even number of values it takes the middle of two, where this takes the lower.
 */
function resolution(
  opened: any[][],
  closed: any[][],
  measure: ResolutionMeasureOption,
  as_of: any,
  target: any,
): any {
  const from = readDates(opened, "opened");
  const to = readDates(closed, "closed");
  requireLength(to, from.values.length, "opened");
  throwRefusal(from);
  throwRefusal(to);
  return resolutionOf(
    { opened: from.values, closed: to.values, asOf: readOptionalDate(as_of, "as_of") },
    readOption(measure, "measure", Object.values(ResolutionMeasureOption), "median"),
    readOptionalNumber(target, "target"),
  );
}

export const resolutionFunctions = { RESOLUTION: resolution };
