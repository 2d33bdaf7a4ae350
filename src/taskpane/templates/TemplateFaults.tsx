import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TemplateCheck } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { Notice } from "../notices/Notice";

/** Each fault with its cell, which is a link to it. */
export function TemplateFaults({ check }: { readonly check: TemplateCheck }): ReactNode {
  const { selectCell } = useActions();
  const { sheetName, faults, remarks } = check;
  const place = (cell: string): string => `'${sheetName.replaceAll("'", "''")}'!${cell}`;
  // A sheet without any field is no template yet, and nothing is wrong with it.
  const intentOf = (cell: string | null) => (cell === null ? "info" : "error");
  return (
    <>
      {faults.map(({ cell, sentence }) => (
        <Notice key={`${cell ?? ""} ${sentence}`} intent={intentOf(cell)}>
          {cell === null ? null : (
            <Link inline as="button" onClick={() => void selectCell(place(cell))}>
              {cell}
            </Link>
          )}{" "}
          {sentence}
        </Notice>
      ))}
      {remarks.map(({ sentence }) => (
        <Notice key={sentence} intent="warning">
          {sentence}
        </Notice>
      ))}
    </>
  );
}
