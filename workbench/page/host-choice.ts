import { profileNames, profiles, type ProfileName } from "../profiles/host-profile";

/** Which Excel the add-in meets, and whether it knows the add-in's functions in time. */
export interface HostChoice {
  readonly profile: ProfileName;
  readonly functionsComeAfterMilliseconds?: number;
  /** Requirement sets that it has not, as an older build. */
  readonly withoutSets?: readonly string[];
}

/**
 * Offers the Excels that there are. The page's address may choose one (`?excel=2021`), how late
 * functions are known (`?functions-after=3000`) and what is not there (`?without=RibbonApi`); what is
 * chosen here is kept in the address.
 */
export function offerHostChoice(
  list: HTMLSelectElement,
  usual: ProfileName,
  onChoose: (choice: HostChoice) => void,
): HostChoice {
  const address = new URL(location.href);
  const asked = address.searchParams.get("excel");
  const profile = profileNames.find((name) => name === asked) ?? usual;
  const delay = address.searchParams.get("functions-after");
  const lateness = delay === null ? {} : { functionsComeAfterMilliseconds: Number(delay) };
  const withoutSets = address.searchParams.getAll("without");
  list.replaceChildren(
    ...profileNames.map((name) => {
      const option = document.createElement("option");
      option.value = name;
      option.textContent = profiles[name].title;
      option.selected = name === profile;
      return option;
    }),
  );
  list.addEventListener("change", () => {
    const chosen = profileNames.find((name) => name === list.value) ?? usual;
    address.searchParams.set("excel", chosen);
    history.replaceState(null, "", address);
    onChoose({ profile: chosen, withoutSets, ...lateness });
  });
  return { profile, withoutSets, ...lateness };
}
