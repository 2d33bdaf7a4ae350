/** What holds for all functions and is therefore not repeated on each page. */
export const COMMON_RULES: readonly (readonly [string, string])[] = [
  [
    "Ranges",
    "Give the cells without their heading, one row an account. One value that is meant for all rows can be given alone. A list may lie in a column or in a row.",
  ],
  [
    "Results",
    "A result for several accounts fills the cells below and to the right of the formula; they must be empty, else Excel shows #SPILL!. Inside a table no result may fill several cells: use the form for one row on the function's page, or put the formula beside the table. [headers] TRUE puts a row of headings on top.",
  ],
  [
    "Blank cells",
    "A blank is not known; it is never 0. A number typed as text is an error that says where it stands.",
  ],
  [
    "Rates and shares",
    "Are fractions: 0.05 is 5 %. Format the cell as a percentage to read it so.",
  ],
  [
    "Dates",
    "Are Excel's dates. Nothing depends on today: where a day matters there is an argument for it.",
  ],
  [
    "Options",
    "Are words in quotation marks, in small or capital letters; Excel offers them while you type.",
  ],
  [
    "Errors",
    "#VALUE! is a mistake in what was given, #N/A means that something is not known yet, #DIV/0! and #NUM! that there is no such number. The cards of #VALUE! and #N/A say what, where and the way out; Excel shows no sentence for the other two, so the function's page says when they come. An account with an error leaves the other rows as they are.",
  ],
  [
    "Chance",
    "A function that draws random numbers gives the same answer for the same input on every computer; [seed] tries others.",
  ],
];
