/**
 * Functions that came to Excel after 2021: text and array functions with Excel 2024, LAMBDA and its
 * helpers too ("What's new in Excel 2024", support.microsoft.com).
 */
const since2024 = words(
  "LAMBDA BYCOL BYROW ISOMITTED MAKEARRAY MAP REDUCE SCAN " +
    "CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK TAKE TOCOL TOROW VSTACK WRAPCOLS WRAPROWS " +
    "TEXTAFTER TEXTBEFORE TEXTSPLIT IMAGE",
);

/** Functions that only Microsoft 365 and the web have. */
const onlyIn365 = words(
  "GROUPBY PIVOTBY PERCENTOF TRIMRANGE REGEXEXTRACT REGEXREPLACE REGEXTEST " +
    "TRANSLATE DETECTLANGUAGE STOCKHISTORY",
);

function words(text: string): readonly string[] {
  return text.split(" ");
}

export const missingIn2021: ReadonlySet<string> = new Set([...since2024, ...onlyIn365]);
export const missingIn2024: ReadonlySet<string> = new Set(onlyIn365);
export const missingIn365: ReadonlySet<string> = new Set();
