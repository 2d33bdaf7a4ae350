/** Whether a status says that its account is a key account: "Key", whatever its case and outer blanks. */
export function isKeyStatus(status: string): boolean {
  return status.trim().toLowerCase() === "key";
}
