import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedWarehouseSheet } from "../../actions/create-warehouse-sheet";
import { listWarehouses } from "../../actions/list-warehouses";
import { ChoiceField } from "../formats/ChoiceField";
import { useActions } from "../frame/ActionsContext";
import { CopyText } from "../frame/CopyText";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { RunOutcome } from "../running/RunOutcome";
import { RunProgress } from "../running/RunProgress";
import { useRun } from "../running/use-run";
import { Step } from "../steps/Step";
import { FitFields, usualFit } from "./FitFields";
import { TextField } from "./TextField";

/** The discount of a year by which values count. */
const DISCOUNT = 0.1;
/** Accounts that bought more often than so are few, and a longer series costs all the others. */
const MOST_REPEATS = 100;

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
  const [model, setModel] = useState<"matrix" | "fit">("matrix");
  const [fit, setFit] = useState(usualFit);
  const [dialect, setDialect] = useState("duckdb");
  const [table, setTable] = useState("accounts");
  const [accountColumn, setAccountColumn] = useState("");
  const choices = listWarehouses();
  const chosen = choices.find(({ name }) => name === dialect);

  function write(): void {
    start(async (options) => {
      const created =
        model === "matrix"
          ? await actions.createWarehouseSheet(
              { dialect, sheet: matrix, table, accountColumn: accountColumn.trim() || null },
              options,
            )
          : await actions.createFitWarehouseSheet(
              {
                dialect,
                fit: fit.fit,
                unit: fit.unit,
                horizon: Number(fit.horizon),
                discountPerYear: DISCOUNT,
                table: fit.table,
                accountColumn: fit.account,
                dateColumn: fit.date,
                amountColumn: fit.amount,
                asOf: null,
                mostRepeats: MOST_REPEATS,
              },
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
          label={t("warehouse.model")}
          value={model}
          choices={[
            { value: "matrix", text: t("warehouse.matrix", { matrix }) },
            { value: "fit", text: t("warehouse.fit") },
          ]}
          onChoose={setModel}
        />
        <ChoiceField
          label={t("warehouse.which")}
          value={dialect}
          choices={choices.map(({ name, title }) => ({ value: name, text: title }))}
          onChoose={setDialect}
          hint={t(chosen?.isRun === true ? "warehouse.isRun" : "warehouse.isParsed")}
        />
        {model === "matrix" ? (
          <>
            <TextField
              label={t("warehouse.table")}
              hint={t("warehouse.tableHint")}
              value={table}
              onChange={setTable}
            />
            <TextField
              label={t("warehouse.account")}
              hint={t("warehouse.accountHint")}
              value={accountColumn}
              onChange={setAccountColumn}
            />
          </>
        ) : (
          <FitFields
            choices={fit}
            onChange={(changed) => setFit((before) => ({ ...before, ...changed }))}
          />
        )}
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
          next={
            run.state === "done" ? (
              <CopyText
                text={run.result.sql}
                words={{
                  no: t("warehouse.copy"),
                  yes: t("warehouse.copied"),
                  blocked: t("warehouse.blocked"),
                }}
              />
            ) : undefined
          }
        />
      </div>
    </Step>
  );
}
