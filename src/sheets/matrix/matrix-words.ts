/** The words by which columns of a list mean something to the matrix beyond the criteria. */
export const matrixWords = {
  revenueWords: [
    "revenue",
    "sales",
    "turnover",
    "billings",
    "spend",
    "umsatz",
    "erlös",
    "chiffre d'affaires",
    "ventas",
    "fatturato",
  ],
  potentialWords: ["potential", "wallet", "addressable", "potenzial", "potentiel", "potencial"],
  /** A heading with one of these is neither. */
  otherWords: ["growth", "change", "rate", "share", "%", "target", "rank", "margin", "cycle"],
  statusHeadings: ["status", "status now", "account status", "key account", "key account?"],
  keyAnswers: ["key", "key account", "yes", "true"],
} as const;
