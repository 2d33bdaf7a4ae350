import { Refusal } from "../refusal";

/** A sync for what a finished sheet can do without: false when Excel would not carry it out. */
export async function syncIfPossible(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (problem) {
    // Given up or cancelled: that is said, whatever the sync was for.
    if (problem instanceof Refusal) {
      throw problem;
    }
    return false;
  }
}
