import type { KeptLink } from "./kept";
import type { WorkbookPackage } from "./workbook-package";
import { attributesXml } from "./xml-text";

/** `<hyperlinks>` of a sheet whose links changed, or null when none is left. */
export function linksXml(
  parts: WorkbookPackage,
  sheetPath: string,
  links: readonly { readonly address: string; readonly link: KeptLink }[],
): string | null {
  for (const { id, kind } of parts.relationships(sheetPath)) {
    if (kind === "hyperlink") parts.unrelate(sheetPath, id);
  }
  if (links.length === 0) return null;
  const ids = new Map<string, string>();
  const list = links.map(({ address, link }) => {
    const { target } = link;
    if (target !== undefined && !ids.has(target)) {
      ids.set(target, parts.relate(sheetPath, "hyperlink", target, true));
    }
    return `<hyperlink${attributesXml({
      ref: address,
      "r:id": target === undefined ? undefined : ids.get(target),
      location: link.location,
      tooltip: link.tooltip,
      display: link.label,
    })} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;
  });
  return `<hyperlinks>${list.join("")}</hyperlinks>`;
}
