/** A heading for comparing: lower case, words parted by single blanks ("days_to_pay" is "days to pay"). */
export function headingWords(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[_\-./\\()[\]{}:;,>#*"'\u00a0]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
