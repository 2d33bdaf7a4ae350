import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A list in a frame, with a line between its items. */
export const framedList: GriffelStyle = {
  listStyleType: "none",
  margin: 0,
  padding: 0,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
  "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
};
