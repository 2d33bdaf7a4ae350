import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "../frame/QuietButton";
import { ShowMore } from "../frame/ShowMore";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import { CheckFold } from "./CheckFold";
import { ListFold } from "./ListFold";
import { MeasuresFold } from "./MeasuresFold";
import { NeedsFold } from "./NeedsFold";
import { orderLists } from "./order-lists";
import { Questions } from "./Questions";
import { remarksByList } from "./remarks-by-list";
import { SettingsFold } from "./SettingsFold";
import { useCorrections } from "./use-corrections";

/** A workbook of thirty lists must not push everything else out of the pane. */
const LISTS_AT_FIRST = 8;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between" },
  finding: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface DataDetailsProps {
  readonly overview: WorkbookOverview;
  readonly onReadAgain: () => void;
}

/** What was understood of the workbook, list by list, and what came of it. */
export function DataDetails({ overview, onReadAgain }: DataDetailsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const corrections = useCorrections(overview);
  const [opened, setOpened] = useState<string | null>(null);
  const { model } = overview;
  const lists = useMemo(() => orderLists(model), [model]);
  const remarks = useMemo(() => remarksByList(model.remarks, model.lists), [model]);

  function fold(name: string): { readonly isOpen: boolean; readonly onToggle: () => void } {
    return {
      isOpen: opened === name,
      onToggle: () => setOpened(opened === name ? null : name),
    };
  }

  const { accounts } = model;
  const finding =
    accounts === null
      ? t("data.noAccounts")
      : t("data.accounts", {
          count: accounts.names.length,
          number: formats.integer(accounts.names.length),
          list: accounts.list.name,
        });
  return (
    <>
      <div className={styles.heading}>
        <h2 className={styles.title}>{t("home.found")}</h2>
        <QuietButton onClick={onReadAgain}>{t("score.data.lookAgain")}</QuietButton>
      </div>
      {accounts === null ? (
        <Notice intent="warning">{finding}</Notice>
      ) : (
        <p className={styles.finding}>{finding}</p>
      )}
      {corrections.failure !== null ? <FailureNotice failure={corrections.failure} /> : null}
      <Questions overview={overview} corrections={corrections} />
      <NoticeList notices={remarks.others} />
      <ShowMore
        items={lists}
        first={LISTS_AT_FIRST}
        draw={(shown) =>
          shown.map((list) => (
            <ListFold
              key={list.name}
              list={list}
              overview={overview}
              remarks={remarks.of.get(list) ?? []}
              corrections={corrections}
              {...fold(`list ${list.name}`)}
            />
          ))
        }
      />
      <NeedsFold overview={overview} corrections={corrections} {...fold("needs")} />
      <CheckFold check={overview.check} {...fold("check")} />
      <MeasuresFold overview={overview} {...fold("measures")} />
      <SettingsFold overview={overview} {...fold("settings")} />
    </>
  );
}
