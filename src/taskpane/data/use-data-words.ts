import { useTranslation } from "react-i18next";
import type en from "../../i18n/en.json";
import type { Need, TiedList } from "../../actions/understand-workbook";
import { useFormats } from "../formats/FormatsContext";
import type { Said } from "./said-of-list";

type KindName = keyof typeof en.data.kinds;
type FieldName = keyof typeof en.data.fields;

interface DataWords {
  readonly kind: (kind: TiedList["kind"]) => string;
  readonly field: (field: string) => string;
  readonly need: (need: Need) => string;
  readonly rows: (count: number) => string;
  /** "By account_id: 5,000 of 5,000 rows." */
  readonly tie: (list: TiedList) => string | null;
  readonly said: (said: Said) => string;
}

/** Kinds, fields, ties and corrections as people call them. */
export function useDataWords(): DataWords {
  const { t } = useTranslation();
  const formats = useFormats();
  const kind = (name: string): string => t(`data.kinds.${name as KindName}`);
  const field = (name: string): string => t(`data.fields.${name as FieldName}`);
  const rows = (count: number): string => t("home.rows", { count, number: formats.integer(count) });

  function tie({ account, rows: all }: TiedList): string | null {
    if (account === null) return null;
    const counts = { matched: formats.integer(account.matched), rows: rows(all) };
    const way =
      account.through.length === 0
        ? t("data.tie.by", { heading: account.heading, ...counts })
        : t("data.tie.through", {
            heading: account.heading,
            lists: account.through.join(" > "),
            ...counts,
          });
    const astray =
      account.unmatched === 0
        ? ""
        : t("data.tie.astray", {
            count: account.unmatched,
            rows: rows(account.unmatched),
            examples: account.examples.map((one) => `'${one}'`).join(", "),
          });
    const blank =
      account.blank === 0
        ? ""
        : t("data.tie.blank", {
            count: account.blank,
            rows: rows(account.blank),
            heading: account.heading,
          });
    return [way, astray, blank].filter((part) => part !== "").join(" ");
  }

  function said({ what, about, value }: Said): string {
    switch (what) {
      case "kind":
        return t("data.said.kind", { kind: kind(value ?? "other") });
      case "namedBy":
        return t("data.said.namedBy", { heading: value });
      case "account":
        return value === null ? t("data.said.untied") : t("data.said.tiedBy", { heading: value });
      case "isApart":
        return t(value === "apart" ? "data.said.apart" : "data.said.together");
      case "columns":
        return t("data.said.column", {
          heading: about,
          field: value === null ? t("data.nothing") : field(value),
        });
      case "states":
        return t("data.said.state", { state: about, counts: value });
      case "names":
        return value === null
          ? t("data.said.noName", { name: about })
          : t("data.said.name", { name: about, account: value });
      case "dateOrder":
        return t("data.said.dateOrder", { heading: about, order: value });
    }
  }

  return { kind, field, need: (need) => t(`data.needs.${need}`), rows, tie, said };
}
