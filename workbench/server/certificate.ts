import { createHash, X509Certificate } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What a browser is told to trust, and nothing else: the hash of this certificate's public key. */
  readonly publicKeyHash: string;
  /** True when this machine trusts it already, as after `office-addin-dev-certs install`. */
  readonly isTrusted: boolean;
}

/** The developer certificate that Office's tools install, else one of our own for localhost. */
export async function readOrMakeCertificate(folder: string): Promise<Certificate> {
  const office = join(homedir(), ".office-addin-dev-certs");
  const installed = readPair(join(office, "localhost.key"), join(office, "localhost.crt"), true);
  if (installed) return installed;
  const keyFile = join(folder, "localhost.key");
  const certFile = join(folder, "localhost.crt");
  const kept = readPair(keyFile, certFile, false);
  if (kept) return kept;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  // Of two that start at once, one may read while the other writes: a pair comes whole or not at all.
  mkdirSync(dirname(folder), { recursive: true });
  const drafts = mkdtempSync(`${folder}-`);
  writeFileSync(join(drafts, "localhost.key"), made.private, { mode: 0o600 });
  writeFileSync(join(drafts, "localhost.crt"), made.cert);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(drafts, folder);
  } catch {
    rmSync(drafts, { recursive: true, force: true });
  }
  return describe(made.private, made.cert, false);
}

function readPair(keyFile: string, certFile: string, isTrusted: boolean): Certificate | null {
  if (!existsSync(keyFile) || !existsSync(certFile)) return null;
  const pair = describe(readFileSync(keyFile, "utf8"), readFileSync(certFile, "utf8"), isTrusted);
  const isValid = new Date(new X509Certificate(pair.cert).validTo).getTime() > Date.now();
  return isValid ? pair : null;
}

function describe(key: string, cert: string, isTrusted: boolean): Certificate {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const publicKeyHash = createHash("sha256").update(publicKey).digest("base64");
  return { key, cert, publicKeyHash, isTrusted };
}
