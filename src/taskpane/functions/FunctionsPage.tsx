import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { FailureNotice } from "../notices/FailureNotice";
import { findFunctions } from "./find-functions";
import { loadFunctionHelp } from "./function-help";
import { FunctionEntry } from "./FunctionEntry";
import { InsertFooter } from "./InsertFooter";
import { RepairOutcome } from "./RepairOutcome";

const useStyles = makeStyles({
  filter: { display: "grid", gap: tokens.spacingVerticalS },
  count: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  category: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FunctionsPageProps {
  /** Grows by one when the ribbon asks for help: with the function of the active cell, if any. */
  readonly helpRequests: number;
  /** Grows by one when the ribbon asks for functions that show #NAME? to be repaired. */
  readonly repairRequests: number;
}

/** Every function of the add-in: found by words, explained, tried in the active cell. */
export function FunctionsPage({ helpRequests, repairRequests }: FunctionsPageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const functions = useLoaded(loadFunctionHelp);
  const [typed, setTyped] = useState("");
  const [category, setCategory] = useState<string | null>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const wanted = useDeferredValue(typed);
  const { readActiveFunction } = useActions();

  // What is found is to be seen, not what was open before.
  function search(words: string): void {
    setTyped(words);
    setOpenedId(null);
  }

  useEffect(() => {
    if (helpRequests === 0) return;
    let isStale = false;
    const showFunction = (id: string | null) => {
      if (isStale || id === null) return;
      setTyped(`KAM.${id}`);
      setCategory(null);
      setOpenedId(id);
    };
    // Without an answer the whole list is as good a help.
    readActiveFunction().then(showFunction, () => undefined);
    return () => {
      isStale = true;
    };
  }, [helpRequests, readActiveFunction]);

  if (functions.failure !== null) {
    return (
      <Page>
        <FailureNotice failure={functions.failure} onRetry={functions.reload} />
      </Page>
    );
  }
  if (functions.value === null) {
    return (
      <Page>
        <LoadingSkeleton rows={6} />
      </Page>
    );
  }
  const found = findFunctions(functions.value, wanted, category);
  const elsewhere = found.length > 0 ? 0 : findFunctions(functions.value, wanted, null).length;
  const opened = found.find((help) => help.id === openedId) ?? null;
  const categories = [...new Set(functions.value.map((help) => help.category))];
  // What was searched for stands by how well it fits, not by category.
  const isWhole = wanted.trim() === "" && category === null;
  const groups = isWhole
    ? categories.map((heading) => ({ heading, functions: findFunctions(found, "", heading) }))
    : [{ heading: null, functions: found }];
  return (
    <Page footer={opened ? <InsertFooter key={opened.id} help={opened} /> : null}>
      <RepairOutcome requests={repairRequests} />
      <div className={styles.filter}>
        <Field label={t("functions.search")}>
          <Input
            type="search"
            style={{ minWidth: 0 }}
            contentBefore={<SearchRegular aria-hidden />}
            placeholder={t("functions.placeholder")}
            value={typed}
            onChange={(_, data) => search(data.value)}
          />
        </Field>
        <ChoiceField
          label={t("functions.category")}
          value={category ?? ""}
          choices={[
            { value: "", text: t("functions.all") },
            ...categories.map((one) => ({ value: one, text: one })),
          ]}
          onChoose={(chosen) => setCategory(chosen === "" ? null : chosen)}
        />
      </div>
      <p className={styles.count} role="status">
        {found.length === 0
          ? t(elsewhere > 0 ? "functions.noneHere" : "functions.none", { typed: wanted })
          : t("functions.count", { count: found.length, number: formats.integer(found.length) })}
      </p>
      {elsewhere > 0 ? (
        <div>
          <Button onClick={() => setCategory(null)}>
            {t("functions.elsewhere", {
              count: elsewhere,
              number: formats.integer(elsewhere),
            })}
          </Button>
        </div>
      ) : null}
      {groups.map((group) => (
        <section key={group.heading ?? ""}>
          {group.heading === null ? null : <h2 className={styles.category}>{group.heading}</h2>}
          <ul className={styles.list}>
            {group.functions.map((help) => (
              <FunctionEntry
                key={help.id}
                help={help}
                isOpen={help.id === openedId}
                onToggle={() => setOpenedId((now) => (now === help.id ? null : help.id))}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
