import { Failure } from "../domain/failure";
import { summariseWorkload, type AssignedAccount } from "../domain/capacity/workload";
import {
  readLabels,
  readNumberOr,
  readVector,
  requireLength,
  vectorPlace,
  type LabelVector,
  type NumberVector,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
import { labelCell } from "./label-cells";

/**
 * Adds up accounts and load by account manager and says who has too few or too many.
 * @customfunction WORKLOAD WORKLOAD
 * @category Capacity
 * @question Who carries too many key accounts, and who has room for more?
 * @param managers The account manager of each account; a blank is nobody yet and left out.
 * @param [load] How much work each account is: one number for all (default 1) or one each.
 * @param [minimum] The least load a manager should carry. Default 5.
 * @param [maximum] The most load a manager can carry. Default 10.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row for each manager, in order of first appearance: name, accounts, load, and Under, In range or Over.
 * @failure #N/A for the load of a manager when one of the loads is blank; #VALUE! when one is negative or not a number.
 * @failure #N/A when no account has a manager.
 * @failure #VALUE! when minimum is above maximum, or load and managers differ in length.
 * @example Two managers
 * =KAM.WORKLOAD({"Ada";"Ben";"Ada";"ada"}, {2;3;2;1.5})
 * {"Ada",3,5.5,"In range";"Ben",1,3,"Under"}
 * @method Names are the same whatever their case. A load of exactly minimum or maximum is in range.
 * @source SBI: 5 to 10 key accounts for each key account manager.
 */
function workload(
  managers: any[][],
  load: any[][],
  minimum: any,
  maximum: any,
  headers: any,
): any[][] {
  const names = readLabels(managers, "managers");
  const loads = readVector(load, "load");
  requireLength(loads, names.values.length, "managers", true);
  const summaries = summariseWorkload(assignedAccounts(names, loads), {
    minimum: readNumberOr(minimum, "minimum", 5),
    maximum: readNumberOr(maximum, "maximum", 10),
  });
  const rows = summaries.map(({ first, accounts, load: total, verdict }): ResultCell[] => [
    labelCell(names, first),
    accounts,
    total,
    verdict,
  ]);
  names.refusals.forEach((refusal) => rows.push([refusal, refusal, refusal, refusal]));
  if (rows.length === 0) throw new Failure("unavailable", "managers are all blank");
  return withHeadings(headers, ["Manager", "Accounts", "Load", "Verdict"], rows);
}

function assignedAccounts(names: LabelVector, loads: NumberVector): AssignedAccount[] {
  const isOneForAll = loads.values.length === 1;
  return names.values.map((manager, row) => {
    const position = isOneForAll ? 0 : row;
    return { manager, load: loadAt(loads, position, isOneForAll ? 1 : null) };
  });
}

/** A blank that stands for all accounts is the default; one account's own is missing. */
function loadAt(loads: NumberVector, position: number, fallback: number | null): number | Failure {
  const refusal = loads.refusals.get(position);
  if (refusal) return refusal;
  const load = loads.values[position] as number;
  if (load >= 0) return load;
  if (!Number.isNaN(load)) {
    return new Failure("value", `${vectorPlace(loads, position)} is ${load}; give 0 or more`);
  }
  return (
    fallback ??
    new Failure("unavailable", `${vectorPlace(loads, position)} is blank; give its load`)
  );
}

export const capacityFunctions = { WORKLOAD: workload };
