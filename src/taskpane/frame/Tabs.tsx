import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex" },
  pills: { gap: tokens.spacingHorizontalS },
  tab: {
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalS}`,
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
    // Zoomed in, words say more than icons.
    "@media (max-width: 319px)": { display: "none" },
  },
  selectedIcon: { color: tokens.colorBrandForeground1 },
});

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly look: "line" | "pill";
  readonly tabs: readonly {
    readonly name: Name;
    readonly text: string;
    readonly icon?: ReactNode;
    /** The id of the panel it shows. */
    readonly panel: string;
  }[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/** A tab list as the ARIA pattern has it: one stop for Tab, arrows, Home and End between the tabs. */
export function Tabs<Name extends string>(props: TabsProps<Name>): ReactNode {
  const { label, look, tabs, selected, onSelect } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function moveByKey(event: KeyboardEvent): void {
    const now = tabs.findIndex((tab) => tab.name === selected);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    const next = place === undefined ? undefined : tabs[place % tabs.length];
    if (next !== undefined) {
      event.preventDefault();
      onSelect(next.name);
      list.current?.querySelector<HTMLElement>(`#${tabIdOf(next.panel)}`)?.focus();
    }
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, look === "pill" && styles.pills)}
      onKeyDown={moveByKey}
    >
      {tabs.map((tab) => {
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
              look === "pill" && styles.pill,
              isSelected && (look === "pill" ? styles.selectedPill : styles.selected),
            )}
            onClick={() => onSelect(tab.name)}
          >
            {tab.icon ? (
              <span
                aria-hidden
                className={mergeClasses(styles.icon, isSelected && styles.selectedIcon)}
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
}

/** For the panel's `aria-labelledby`. */
export function tabIdOf(panel: string): string {
  return `${panel}-tab`;
}
