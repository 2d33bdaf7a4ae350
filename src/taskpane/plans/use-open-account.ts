import { useEffect, useState } from "react";
import type { OpenAccount } from "../../actions/read-open-account";
import type { PlanDraft } from "./plan-draft";
import { useActions } from "../frame/ActionsContext";

interface Request {
  readonly kind: PlanDraft["kind"];
  /** Where it says an account, no other is looked for. */
  readonly account: string | null;
}

/** The account that was open when the ribbon asked for a plan or a review, until another one is picked. */
export function useOpenAccount(request: Request | null): {
  readonly account: OpenAccount | null;
  readonly forget: () => void;
} {
  const actions = useActions();
  const [account, setAccount] = useState<OpenAccount | null>(null);
  useEffect(() => {
    if (request === null || request.account !== null) return;
    if (request.kind !== "plan" && request.kind !== "review") return;
    let isStale = false;
    actions.readOpenAccount().then(
      (open) => !isStale && setAccount(open),
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [actions, request]);
  return { account, forget: () => setAccount(null) };
}
