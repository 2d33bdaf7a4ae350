const { localOrigin } = require("./production-manifest.cjs");

/**
 * Adds the address of the keyboard shortcuts to a manifest. It does not stand in manifest.xml: the
 * schemas that Microsoft published, by which that file is checked, are older than the element.
 */
function withShortcuts(xml) {
  const element = `  <ExtendedOverrides Url="${localOrigin}/shortcuts.json"/>\n`;
  return xml.replace(/(?=<\/OfficeApp>\s*$)/, element);
}

module.exports = { withShortcuts };
