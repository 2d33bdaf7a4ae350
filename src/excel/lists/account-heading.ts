import { headingWords } from "./heading-words";

const nounsForAccount =
  "account|customer|client|company|organi[sz]ation|business partner|buyer|firm|" +
  "kunde|firma|unternehmen|geschäftspartner|organisation|" +
  "client|société|entreprise|compte|cliente|empresa|cuenta|azienda|conta|klant|bedrijf";

const exactly = new RegExp(
  `^(?:the )?(?:${nounsForAccount})s?(?: ?name|nname)?$|^name of (?:the )?(?:${nounsForAccount})$`,
  "u",
);
const containing = new RegExp(`(?:^| )(?:key )?(?:${nounsForAccount})s?(?: |$)`, "u");
const numberOfAccount = new RegExp(
  `^(?:${nounsForAccount})(?: ?(?:id|number|no|nr|nummer|code|key))$`,
  "u",
);
const aboutTheAccount =
  /\b(?:id|number|no|nr|nummer|code|manager|owner|since|type|status|size|segment|tier|count|industry|sector|country|region|address|city|phone|email|mail|seit|value|revenue)\b/u;

/**
 * How surely a heading names the column of accounts: 4 it is the word itself, 3 it holds the word,
 * 2 it is just a name, 1 it is an account's number, 0 it says something else.
 */
export function accountHeadingStrength(heading: string): 0 | 1 | 2 | 3 | 4 {
  const words = headingWords(heading);
  if (exactly.test(words)) {
    return 4;
  }
  if (numberOfAccount.test(words)) {
    return 1;
  }
  if (containing.test(words) && !aboutTheAccount.test(words)) {
    return 3;
  }
  return /^(?:name|nom|nombre|nome|naam)$/u.test(words) ? 2 : 0;
}
