import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Remark, TiedList } from "../../actions/understand-workbook";
import { ChoiceField } from "../formats/ChoiceField";
import { ShowMore } from "../frame/ShowMore";
import { NoticeList } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import { ColumnFields } from "./ColumnFields";
import { SaidList } from "./SaidList";
import { TieField } from "./TieField";
import type { Corrections } from "./use-corrections";
import { useDataWords } from "./use-data-words";

const REMARKS_AT_FIRST = 3;

/** That they lead to no account is as it should be. */
const tellsNothingOfAccounts: ReadonlySet<string> = new Set(["products", "people", "other"]);

const useStyles = makeStyles({
  place: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface ListFoldProps {
  readonly list: TiedList;
  readonly overview: WorkbookOverview;
  readonly remarks: readonly Remark[];
  readonly corrections: Corrections;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One list: what it was taken for, what its columns are, how it is tied; each can be said otherwise. */
export function ListFold(props: ListFoldProps): ReactNode {
  const { list, overview, remarks, corrections, isOpen, onToggle } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useDataWords();
  const { accounts } = overview.model;
  const isAccounts = list.name === accounts?.list.name;
  const pending = corrections.pendingOf(list.correctedAs);
  const kind = pending.kind ?? list.kind;

  function answer(): string {
    const size = t("data.list.size", { kind: words.kind(list.kind), rows: words.rows(list.rows) });
    if (isAccounts) return size;
    const tie = words.tie(list);
    if (tie !== null) return `${size}. ${tie}`;
    return accounts === null || tellsNothingOfAccounts.has(list.kind)
      ? size
      : `${size}. ${t("data.tie.none")}`;
  }

  return (
    <Step
      title={list.name}
      answer={answer()}
      isOpen={isOpen}
      onToggle={onToggle}
      isMarked={remarks.some(({ severity }) => severity === "warning")}
    >
      <p className={styles.place}>
        {list.parts.length > 0
          ? t("data.list.parts", { parts: list.parts.map(({ name }) => name).join(", ") })
          : t("data.list.place", { sheet: list.sheet, rows: words.rows(list.rows) })}
      </p>
      {remarks.length > 0 ? (
        <ShowMore
          items={remarks}
          first={REMARKS_AT_FIRST}
          draw={(shown) => <NoticeList notices={shown} isCompact />}
        />
      ) : null}
      <ChoiceField
        label={t("data.list.kind")}
        value={kind}
        choices={Object.keys(overview.fields).map((one) => ({
          value: one,
          text: words.kind(one as TiedList["kind"]),
        }))}
        onChoose={(chosen) =>
          corrections.correct({ list: list.correctedAs, kind: chosen as TiedList["kind"] })
        }
      />
      <TieField list={list} overview={overview} pending={pending} corrections={corrections} />
      <ColumnFields
        list={list}
        fields={overview.fields[kind] ?? []}
        pending={pending}
        corrections={corrections}
      />
      {list.said ? <SaidList said={list.said} corrections={corrections} /> : null}
    </Step>
  );
}
