import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of a table of criteria. */
export const useCriteriaTable = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "end",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { color: tokens.colorNeutralForeground3 },
    "& th:first-child": { textAlign: "start", overflowWrap: "anywhere", paddingInlineStart: 0 },
    "& td": { whiteSpace: "nowrap" },
    "& tfoot th, & tfoot td": {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});
