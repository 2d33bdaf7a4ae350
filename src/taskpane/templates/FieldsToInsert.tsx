import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accountFields, fieldLists, reviewFields } from "../../actions/template-fields";
import { useActions } from "../frame/ActionsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { LedTo } from "../notices/LedTo";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    justifyContent: "start",
    width: "100%",
    textAlign: "start",
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Insertable {
  readonly placeholder: string;
  readonly label: string;
}

interface Group {
  readonly title: string | null;
  readonly fields: readonly Insertable[];
}

const groups: readonly Group[] = [
  {
    title: null,
    fields: accountFields.map(({ name, label }) => ({ placeholder: `{{${name}}}`, label })),
  },
  {
    title: "A review",
    fields: reviewFields.map(({ name, label }) => ({ placeholder: `{{${name}}}`, label })),
  },
  ...fieldLists.map(({ name, one, label, fields }): Group => ({
    title: label,
    fields: [
      { placeholder: `{{#each ${name}}}`, label: `begins the rows that repeat` },
      ...fields.map((field) => ({ placeholder: `{{${one}.${field.name}}}`, label: field.label })),
      { placeholder: "{{/each}}", label: `ends the rows that repeat` },
    ],
  })),
];

function found(typed: string): readonly Group[] {
  const words = typed.toLowerCase().split(/\s+/u);
  return groups
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter(({ placeholder, label }) => {
        const text = `${placeholder} ${label} ${title ?? ""}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** All fields, found by words; a click puts one into the selected cell. */
export function FieldsToInsert(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<unknown>(null);

  function insert(placeholder: string): void {
    setFailure(null);
    actions.insertPlaceholder(placeholder).catch(setFailure);
  }

  return (
    <>
      <Field label={t("templates.fields")} hint={t("templates.fieldsHint")}>
        <Input
          type="search"
          style={{ minWidth: 0 }}
          contentBefore={<SearchRegular aria-hidden />}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      {failure === null ? null : (
        <LedTo>
          <FailureNotice failure={failure} />
        </LedTo>
      )}
      {found(typed).map(({ title, fields }) => (
        <section key={title ?? ""}>
          <h3 className={styles.title}>{title ?? t("templates.ofAccount")}</h3>
          <ul className={styles.list}>
            {fields.map(({ placeholder, label }) => (
              <li key={placeholder}>
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.field}
                  onClick={() => insert(placeholder)}
                >
                  <span className={styles.name}>{placeholder}</span>
                  <span className={styles.label}>{label}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
