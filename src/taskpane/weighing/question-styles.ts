import { makeStyles, tokens } from "@fluentui/react-components";

/** One quiet question at a time: what it is about, the question, the answers. */
export const useQuestionStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  words: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  choice: {
    justifyContent: "flex-start",
    textAlign: "start",
    whiteSpace: "normal",
    minHeight: "36px",
    overflowWrap: "anywhere",
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
  kept: { flexShrink: 0 },
  end: { minWidth: 0, flex: "1 1 0" },
  endRight: { minWidth: 0, flex: "1 1 0", textAlign: "end" },
});
