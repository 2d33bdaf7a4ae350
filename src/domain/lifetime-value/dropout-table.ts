import { type Dropout, dropoutHazard } from "./dropout";

/** The hazard after 0, 1, 2, ... opportunities survived, with its derivatives, a column each. */
export interface DropoutTable {
  readonly hazard: Float64Array;
  readonly staying: Float64Array;
  readonly byChance: Float64Array;
  readonly bySpread: Float64Array;
  readonly byChanceAndSpread: Float64Array;
  readonly bySpreadTwice: Float64Array;
}

/** Works out the hazards of the first `opportunities` opportunities once, for many accounts. */
export function createDropoutTable(dropout: Dropout, opportunities: number): DropoutTable {
  const table = {
    hazard: new Float64Array(opportunities),
    staying: new Float64Array(opportunities),
    byChance: new Float64Array(opportunities),
    bySpread: new Float64Array(opportunities),
    byChanceAndSpread: new Float64Array(opportunities),
    bySpreadTwice: new Float64Array(opportunities),
  };
  for (let survived = 0; survived < opportunities; survived += 1) {
    const at = dropoutHazard(dropout, survived);
    table.hazard[survived] = at.hazard;
    table.staying[survived] = at.staying;
    table.byChance[survived] = at.byChance;
    table.bySpread[survived] = at.bySpread;
    table.byChanceAndSpread[survived] = at.byChanceAndSpread;
    table.bySpreadTwice[survived] = at.bySpreadTwice;
  }
  return table;
}
