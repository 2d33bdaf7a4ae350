import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useFittingTabs } from "./use-fitting-tabs";

// Most panes have room for all tabs.
const MoreTabs = lazy(async () => ({ default: (await import("./MoreTabs")).MoreTabs }));

const useStyles = makeStyles({
  list: { display: "flex" },
  line: { minWidth: 0, overflow: "hidden" },
  pills: { gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  tab: {
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    position: "relative",
    font: "inherit",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      // A border is drawn in forced colours too; a background is not.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  pill: {
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    "@media (pointer: coarse)": { minHeight: "44px" },
  },
  selectedPill: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { color: tokens.colorNeutralForegroundOnBrand },
    "@media (forced-colors: active)": { border: "3px solid Highlight" },
  },
  icon: {
    display: "flex",
    fontSize: "20px",
  },
  // Four words with their icons fit 350 px beside Office's own button.
  narrow: {
    "@media (max-width: 399px)": { padding: `0 ${tokens.spacingHorizontalXS}`, gap: "2px" },
  },
  narrowIcon: { "@media (max-width: 399px)": { fontSize: "16px" } },
  selectedIcon: { color: tokens.colorBrandForeground1 },
});

interface Tab<Name extends string> {
  readonly name: Name;
  readonly text: string;
  readonly icon?: ReactNode;
  /** The id of the panel it shows. */
  readonly panel: string;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly look: "line" | "pill";
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/**
 * A tab list as the ARIA pattern has it: one stop for Tab, arrows, Home and End between the tabs.
 * Tabs for which there is no room stand in a menu behind them.
 */
export function Tabs<Name extends string>(props: TabsProps<Name>): ReactNode {
  const { label, look, tabs, selected, onSelect } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const fitting = useFittingTabs(
    list,
    tabs.length,
    tabs.findIndex(({ name }) => name === selected),
  );
  const shown = tabs.filter((_, index) => fitting.has(index));
  const further = tabs.filter((_, index) => !fitting.has(index));

  function moveByKey(event: KeyboardEvent): void {
    const now = shown.findIndex((tab) => tab.name === selected);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1 + shown.length,
      Home: 0,
      End: shown.length - 1,
    };
    const place = places[event.key];
    const next = place === undefined ? undefined : shown[place % shown.length];
    if (next !== undefined) {
      event.preventDefault();
      onSelect(next.name);
      list.current?.querySelector<HTMLElement>(`#${tabIdOf(next.panel)}`)?.focus();
    }
  }

  const tabList = (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, look === "pill" ? styles.pills : styles.line)}
      onKeyDown={moveByKey}
    >
      {shown.map((tab) => {
        const isSelected = tab.name === selected;
        return (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={tabIdOf(tab.panel)}
            aria-selected={isSelected}
            aria-controls={tab.panel}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(
              styles.tab,
              look === "pill" ? styles.pill : styles.narrow,
              isSelected && (look === "pill" ? styles.selectedPill : styles.selected),
            )}
            onClick={() => onSelect(tab.name)}
          >
            {tab.icon ? (
              <span
                aria-hidden
                className={mergeClasses(
                  styles.icon,
                  styles.narrowIcon,
                  isSelected && styles.selectedIcon,
                )}
              >
                {tab.icon}
              </span>
            ) : null}
            {tab.text}
          </button>
        );
      })}
    </div>
  );
  if (further.length === 0) {
    return tabList;
  }
  return (
    <div className={styles.list}>
      {tabList}
      <Suspense>
        <MoreTabs
          tabs={further.map(({ name, ...tab }) => ({ ...tab, onSelect: () => onSelect(name) }))}
        />
      </Suspense>
    </div>
  );
}

/** For the panel's `aria-labelledby`. */
export function tabIdOf(panel: string): string {
  return `${panel}-tab`;
}
