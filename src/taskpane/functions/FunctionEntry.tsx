import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExampleResult } from "./ExampleResult";
import type { FunctionHelp } from "./function-help";

const useStyles = makeStyles({
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: {
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: {
    display: "block",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  description: { display: "block", color: tokens.colorNeutralForeground2 },
  details: {
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  arguments: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  },
  caption: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FunctionEntryProps {
  readonly help: FunctionHelp;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A function in two lines; open, its arguments, an example with its result, and its help page. */
export function FunctionEntry({ help, isOpen, onToggle }: FunctionEntryProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const entry = useRef<HTMLLIElement>(null);

  // What was asked for is shown, not left below the edge or behind the footer.
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: "start", behavior: "smooth" });
  }, [isOpen]);

  return (
    <li ref={entry} className={styles.entry}>
      <button type="button" className={styles.header} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.name}>{`KAM.${help.id}`}</span>
        <span className={styles.description}>{help.description}</span>
      </button>
      {isOpen ? (
        <div className={styles.details}>
          <p className={styles.caption}>{help.question}</p>
          <code className={styles.code}>{help.signature}</code>
          <dl className={styles.arguments} aria-label={t("functions.arguments")}>
            {help.parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>{parameter.name}</dt>
                <dd>{parameter.description}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.caption}>{help.example.caption}</p>
          <code className={styles.code}>{help.example.formula}</code>
          <ExampleResult example={help.example} />
          <Link href={help.helpUrl} target="_blank" rel="noopener">
            {t("functions.help", { name: `KAM.${help.id}` })}
          </Link>
        </div>
      ) : null}
    </li>
  );
}
