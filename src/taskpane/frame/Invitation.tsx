import { makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  invitation: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0 },
});

interface InvitationProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly text: string;
}

/** Nothing here yet, and what would be something. */
export function Invitation({ icon: Icon, title, text }: InvitationProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.invitation}>
      <Icon className={styles.icon} aria-hidden />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
    </div>
  );
}
