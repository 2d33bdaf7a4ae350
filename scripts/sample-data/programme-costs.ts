import { serial } from "./calendar";

const start = serial(2027, 1, 1);

/** Cost, once, a month, from, until, what for: quotes as the supplier has them before it decides. */
export const programmeCosts: readonly (readonly (string | number | null)[])[] = [
  [
    "People who are hired",
    9000,
    5800,
    start,
    null,
    "One key account manager, advertised in autumn",
  ],
  [
    "Training",
    12000,
    400,
    serial(2027, 2, 1),
    serial(2027, 12, 31),
    "Three days for six people, then a coach",
  ],
  [
    "Changes of processes",
    5000,
    null,
    start,
    null,
    "One price list and one ticket queue for key accounts",
  ],
  ["CRM", 7500, 350, start, null, "Fields, reports and five more seats"],
  [
    "More service for the accounts",
    null,
    900,
    serial(2027, 4, 1),
    null,
    "A second shift on the service line",
  ],
  [
    "Better discounts",
    null,
    700,
    serial(2027, 7, 1),
    null,
    "Yearly bonus for two accounts, as agreed",
  ],
];
