import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice } from "../../actions/contract";
import type { OpenAccount } from "../../actions/read-open-account";
import { draftStorage } from "../draft/draft-storage";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { storagePartition, workbookAddress } from "../frame/office-facts";
import { Page } from "../frame/Page";
import { Tabs } from "../frame/Tabs";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { EmptyWorkbook } from "../home/EmptyWorkbook";
import { FailureNotice } from "../notices/FailureNotice";
import { RefreshPlans } from "../refresh/RefreshPlans";
import { AccountPicker } from "./AccountPicker";
import { ManyPlans } from "./ManyPlans";
import { ManyReviews } from "./ManyReviews";
import { NewPlan } from "./NewPlan";
import { NewReview } from "./NewReview";
import { PortfolioPage } from "./PortfolioPage";
import { SharePage } from "../share/SharePage";
import { parsePlanDraft, type PlanDraft } from "./plan-draft";
import { useOpenAccount } from "./use-open-account";

// Templates are made once in a while.
const OwnTemplates = lazy(async () => ({
  default: (await import("../templates/OwnTemplates")).OwnTemplates,
}));

interface PlansPageProps {
  /** What another page or the ribbon asked for; a new object each time it asks. */
  readonly request: PlanRequest | null;
  /** To the page that says what was understood of the lists. */
  readonly onData: () => void;
}

export interface PlanRequest {
  readonly kind: Exclude<PlanDraft["kind"], "plans" | "reviews">;
  /** Null keeps the account that was chosen before. */
  readonly account: string | null;
}

/** A plan or a review for one account or for many, or all plans made again. */
export function PlansPage({ request, onData }: PlansPageProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const storage = useMemo(() => draftStorage(storagePartition(), workbookAddress(), "plan"), []);
  const [draft, setDraft] = useState<PlanDraft>(() => parsePlanDraft(storage.read()));
  const [answered, setAnswered] = useState<PlanRequest | null>(null);
  const open = useOpenAccount(request);
  if (request !== null && request !== answered) {
    setAnswered(request);
    open.forget();
    setDraft((now) => ({ ...now, kind: request.kind, account: request.account ?? now.account }));
  }
  useEffect(() => storage.write(draft), [storage, draft]);

  const accounts = useLoaded(useCallback(() => actions.listAccounts(), [actions]));
  useReturn(accounts.reload);

  if (accounts.failure !== null) {
    return (
      <Page>
        <FailureNotice failure={accounts.failure} onRetry={accounts.reload} />
      </Page>
    );
  }
  if (accounts.value === null) {
    return (
      <Page>
        <LoadingSkeleton rows={3} />
      </Page>
    );
  }
  // A sheet can be a template, and a copy be shared, before there is a list of accounts.
  const needsAccounts = draft.kind !== "share" && draft.kind !== "templates";
  if (accounts.value.length === 0 && needsAccounts) {
    return (
      <Page>
        <EmptyWorkbook />
      </Page>
    );
  }
  const choice =
    ofOpen(accounts.value, draft.kind, open.account) ?? chosen(accounts.value, draft.account);
  function keep(account: string): void {
    open.forget();
    setDraft((now) => ({ ...now, account }));
  }
  function change(changed: Partial<PlanDraft>): void {
    setDraft((now) => ({ ...now, ...changed }));
  }
  const hasPlans = accounts.value.some(
    ({ plans, reviews }) => plans.length > 0 || reviews.length > 0,
  );
  const header = (
    <>
      <Tabs
        label={t("plans.kind")}
        look="pill"
        selected={draft.kind}
        onSelect={(kind) => setDraft((now) => ({ ...now, kind }))}
        tabs={[
          { name: "plan", text: t("plans.newPlan"), panel: "plan-form" },
          { name: "plans", text: t("plans.many.tab"), panel: "plans-form" },
          { name: "review", text: t("plans.newReview"), panel: "review-form" },
          { name: "reviews", text: t("reviews.many.tab"), panel: "reviews-form" },
          { name: "templates", text: t("templates.tab"), panel: "templates-form" },
          { name: "portfolio", text: t("portfolio.tab"), panel: "portfolio-form" },
          ...(hasPlans || draft.kind === "refresh"
            ? [{ name: "refresh" as const, text: t("refresh.tab"), panel: "refresh-form" }]
            : []),
          { name: "share", text: t("share.tab"), panel: "share-form" },
        ]}
      />
      {draft.kind === "plan" || draft.kind === "review" ? (
        <AccountPicker choices={accounts.value} account={choice?.account ?? null} onPick={keep} />
      ) : null}
    </>
  );
  if (draft.kind === "share") return <SharePage header={header} />;
  if (draft.kind === "templates") {
    return (
      <Suspense fallback={<LoadingSkeleton rows={4} />}>
        <OwnTemplates header={header} accounts={accounts.value} />
      </Suspense>
    );
  }
  if (draft.kind === "refresh") return <RefreshPlans header={header} />;
  if (draft.kind === "plans")
    return <ManyPlans header={header} draft={draft} onChange={change} onData={onData} />;
  if (draft.kind === "reviews") {
    return <ManyReviews header={header} draft={draft} onChange={change} />;
  }
  if (draft.kind === "portfolio") {
    return <PortfolioPage header={header} draft={draft} onChange={change} />;
  }
  return draft.kind === "plan" ? (
    <NewPlan
      header={header}
      choice={choice}
      draft={draft}
      onStart={keep}
      onChange={change}
      onData={onData}
      onReview={() => setDraft((now) => ({ ...now, kind: "review" }))}
    />
  ) : (
    <NewReview header={header} choice={choice} draft={draft} onStart={keep} onChange={change} />
  );
}

/**
 * The account that is open where it is asked for: for a review that of the sheet or the row; for a plan
 * that of the row, as long as it has none.
 */
function ofOpen(
  choices: readonly AccountChoice[],
  kind: PlanDraft["kind"],
  open: OpenAccount | null,
): AccountChoice | null {
  if (open === null || (kind === "plan" && open.isOnItsSheet)) return null;
  const names = new Set(open.names.map((name) => name.toLowerCase()));
  const found = choices.find(({ account }) => names.has(account.toLowerCase()));
  return found === undefined || (kind === "plan" && found.plans.length > 0) ? null : found;
}

/** The account chosen before when it is still there, else the best one that has no plan yet. */
function chosen(choices: readonly AccountChoice[], account: string | null): AccountChoice | null {
  return (
    choices.find((choice) => choice.account === account) ??
    choices.find((choice) => choice.plans.length === 0) ??
    choices[0] ??
    null
  );
}
