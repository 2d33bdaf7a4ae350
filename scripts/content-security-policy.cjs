/**
 * What the add-in's pages may load. The build writes it into taskpane.html; a server adds by whom the
 * pages may be framed, which browsers read from a header only.
 */
const panePolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
].join("; ");

/**
 * The pages in which Excel on the web stands around an add-in, the inner and the outer ones.
 * Microsoft documents no such list (OfficeDev/office-js issues 1005 and 3342, office-js-docs-pr issue
 * 4911); these are the hosts that its answers and the developers of add-ins name.
 */
const officeHosts = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
];

/** The whole header; `others` are origins that may frame the add-in beside Office. */
function paneHeader(others) {
  return `${panePolicy}; frame-ancestors ${["'self'", ...others, ...officeHosts].join(" ")}`;
}

module.exports = { panePolicy, paneHeader };
