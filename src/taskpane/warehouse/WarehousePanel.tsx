import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedWarehouseSheet } from "../../actions/create-warehouse-sheet";
import { listWarehouses } from "../../actions/list-warehouses";
import { ChoiceField } from "../formats/ChoiceField";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { RunOutcome } from "../running/RunOutcome";
import { RunProgress } from "../running/RunProgress";
import { useRun } from "../running/use-run";
import { Step } from "../steps/Step";
import { CopySql } from "./CopySql";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The one way into the warehouse from a page: which one, which table, and the sheet that comes of it. */
export function WarehousePanel({ matrix }: { readonly matrix: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedWarehouseSheet>();
  const [isOpen, setIsOpen] = useState(false);
  const [dialect, setDialect] = useState("duckdb");
  const [table, setTable] = useState("accounts");
  const [accountColumn, setAccountColumn] = useState("");
  const choices = listWarehouses();
  const chosen = choices.find(({ name }) => name === dialect);

  function write(): void {
    start(async (options) => {
      const created = await actions.createWarehouseSheet(
        { dialect, sheet: matrix, table, accountColumn: accountColumn.trim() || null },
        options,
      );
      advance();
      return created;
    });
  }

  return (
    <Step
      title={t("warehouse.title")}
      answer={t("warehouse.answer", { matrix })}
      isOpen={isOpen}
      onToggle={() => setIsOpen((now) => !now)}
    >
      <div className={styles.fields}>
        <ChoiceField
          label={t("warehouse.which")}
          value={dialect}
          choices={choices.map(({ name, title }) => ({ value: name, text: title }))}
          onChoose={setDialect}
          hint={t(chosen?.isRun === true ? "warehouse.isRun" : "warehouse.isParsed")}
        />
        <Field label={t("warehouse.table")} hint={t("warehouse.tableHint")}>
          <Input value={table} onChange={(_, data) => setTable(data.value)} />
        </Field>
        <Field label={t("warehouse.account")} hint={t("warehouse.accountHint")}>
          <Input value={accountColumn} onChange={(_, data) => setAccountColumn(data.value)} />
        </Field>
        {run.state === "running" ? (
          <RunProgress
            steps={run.steps}
            share={run.share}
            canCancel={run.canCancel}
            onCancel={cancel}
          />
        ) : (
          <div>
            <Button onClick={write}>{t("warehouse.write")}</Button>
          </div>
        )}
        <RunOutcome
          run={run}
          next={run.state === "done" ? <CopySql sql={run.result.sql} /> : undefined}
        />
      </div>
    </Step>
  );
}
