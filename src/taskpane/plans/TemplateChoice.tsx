import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../frame/ActionsContext";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { ChoiceField } from "../formats/ChoiceField";

interface TemplateChoiceProps {
  readonly of: "plans" | "reviews";
  /** Null is the usual one. */
  readonly template: string | null;
  readonly onChoose: (template: string) => void;
}

/** Which template plans or reviews are made from; nothing where there is no choice. */
export function TemplateChoice({ of: makes, template, onChoose }: TemplateChoiceProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const templates = useLoaded(useCallback(() => actions.listTemplates(makes), [actions, makes]));
  useReturn(templates.reload);
  const choices = templates.value ?? [];
  const [usual] = choices;
  if (usual === undefined || choices.length === 1) return null;
  return (
    <ChoiceField
      label={t("plans.template")}
      value={choices.some(({ id }) => id === template) ? (template ?? usual.id) : usual.id}
      choices={choices.map(({ id, name }) => ({ value: id, text: name }))}
      onChoose={onChoose}
    />
  );
}
