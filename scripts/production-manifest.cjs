const { createHash } = require("node:crypto");

const localOrigin = "https://localhost:3000";

/** The same address always gets the same Id, so that a new release replaces the old one. */
function idFor(url) {
  const hash = createHash("sha1").update(`key-account-management ${url}`).digest("hex");
  const variant = ((parseInt(hash[16], 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Makes the manifest to deploy from the one for this machine: its own Id, addresses and name. */
function productionManifest(xml, url) {
  const parsed = new URL(url);
  if (parsed.protocol !== "https:") {
    throw new Error(`url is ${url}; Excel loads add-ins over https only, give an https:// address`);
  }
  const base = parsed.href.replace(/\/$/, "");
  return xml
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${idFor(base)}</Id>`)
    .replaceAll(localOrigin, base)
    .replaceAll(" (local)", "");
}

module.exports = { productionManifest, localOrigin };
