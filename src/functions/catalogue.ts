import { scoringFunctions } from "./scoring";
import type { Shell } from "./register";

/** Every KAM function under its id, which never changes once shipped. */
export const catalogue: Readonly<Record<string, Shell>> = {
  ...scoringFunctions,
};
