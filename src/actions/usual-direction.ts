/** Which way a column counts when the user makes a criterion of it, as its heading says. */
export { usualDirection } from "../excel/lists/criterion-meaning";
