import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type NoticeIntent = "info" | "warning" | "error" | "success";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  // Beside controls it must not push out of sight what it is about.
  compact: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: tokens.spacingHorizontalXS,
  },
  dismissal: { alignSelf: "start" },
  icon: { fontSize: "20px", display: "flex" },
  info: { "& > :first-child": { color: tokens.colorNeutralForeground3 } },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    "& > :first-child": { color: tokens.colorStatusWarningForeground3 },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    "& > :first-child": { color: tokens.colorStatusDangerForeground1 },
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    "& > :first-child": { color: tokens.colorStatusSuccessForeground1 },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const ICONS = {
  info: InfoRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
  success: CheckmarkCircleRegular,
} as const;

interface NoticeProps {
  readonly intent: NoticeIntent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly isCompact?: boolean;
  /** What dismissing it means, in words. */
  readonly dismissal?: { readonly label: string; readonly onDismiss: () => void };
  /** Said aloud when it appears. */
  readonly isLive?: boolean;
}

/** A sentence beside what it is about; its weight is told by an icon with a name, not by colour. */
export function Notice(props: NoticeProps): ReactNode {
  const { intent, children, actions, isCompact = false, dismissal, isLive = false } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const Icon = ICONS[intent];
  const role = intent === "error" ? "alert" : "status";
  return (
    <div
      className={mergeClasses(styles.notice, styles[intent], isCompact && styles.compact)}
      {...(isLive ? { role } : {})}
      data-intent={intent}
    >
      <span className={styles.icon} role="img" aria-label={t(`notices.${intent}`)}>
        <Icon aria-hidden />
      </span>
      <div>
        <div>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {dismissal ? (
        <Button
          className={styles.dismissal}
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={dismissal.label}
          title={dismissal.label}
          onClick={dismissal.onDismiss}
        />
      ) : null}
    </div>
  );
}
