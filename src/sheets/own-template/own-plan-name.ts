/**
 * By this hidden name a sheet that was filled from a template of the user's is known as a plan; it
 * says whose, which no cell may say alone.
 */
export const ownPlanName = "_KAM.ownPlan";
