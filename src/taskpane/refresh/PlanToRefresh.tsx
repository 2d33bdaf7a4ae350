import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlanRefresh } from "../../actions/contract";
import { MadeAgainLists } from "./MadeAgainLists";

const useStyles = makeStyles({
  plan: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  words: { margin: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
});

interface PlanToRefreshProps {
  readonly plan: PlanRefresh;
  readonly isIncluded: boolean;
  readonly onInclude: (isIncluded: boolean) => void;
  /** Ids of differences that take ours and of what is put back. */
  readonly wished: readonly string[];
  readonly onWish: (id: string, isWished: boolean) => void;
}

/** One plan: what would change, what of people's own stays, and what has no place any more. */
export function PlanToRefresh(props: PlanToRefreshProps): ReactNode {
  const { plan, isIncluded, onInclude, wished, onWish } = props;
  const styles = useStyles();
  return (
    <section className={styles.plan} aria-label={plan.sheetName}>
      <Checkbox
        label={plan.sheetName}
        checked={isIncluded}
        onChange={(_, { checked }) => onInclude(checked === true)}
      />
      <p className={styles.words}>{plan.words}</p>
      <MadeAgainLists again={plan} wished={wished} onWish={onWish} />
    </section>
  );
}
