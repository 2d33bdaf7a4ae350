import type { FunctionHelp } from "../../../src/taskpane/functions/function-help";

/** In the form of functions-help.json. */
export const threeFunctions: readonly FunctionHelp[] = [
  {
    id: "SCORE",
    category: "Scoring and weights",
    description: "The weighted mean of an account's ratings, such as fit or churn risk.",
    question: "How good are accounts on several criteria together?",
    words: "important, best, 80/20",
    signature: "KAM.SCORE(ratings, weights)",
    parameters: [
      { name: "ratings", description: "one row an account" },
      { name: "weights", description: "one for each column" },
    ],
    example: {
      caption: "Two accounts",
      formula: "=KAM.SCORE({8,6;4,9},{1,1})",
      cells: [["7"], ["6.5"]],
    },
    helpUrl: "help/SCORE.html",
  },
  {
    id: "CLV",
    category: "Lifetime value",
    description: "Customer lifetime value.",
    question: "What is an account worth over its life?",
    words: "LTV",
    signature: "KAM.CLV(margin, retention)",
    parameters: [{ name: "margin", description: "of one period" }],
    example: { caption: "One account", formula: "=KAM.CLV(100,0.8,0.1,3)", cells: [["182.6"]] },
    helpUrl: "help/CLV.html",
  },
  {
    id: "CHURN",
    category: "Churn and retention",
    description: "The share of accounts that left.",
    question: "How many leave?",
    words: "lost, attrition",
    signature: "KAM.CHURN(start, end)",
    parameters: [{ name: "start", description: "how many there were" }],
    example: { caption: "Ten of a hundred", formula: "=KAM.CHURN(100,90)", cells: [["0.1"]] },
    helpUrl: "help/CHURN.html",
  },
];
