import { makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DatabaseRegular } from "@fluentui/react-icons/svg/database";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "../../actions/contract";
import { placeOf, type RouteListener } from "../../commands/route";
import { DataPage } from "../data/DataPage";
import type { AccountsView } from "./AccountsPage";
import { ErrorBoundary } from "./ErrorBoundary";
import { Interruptions } from "./Interruptions";
import { LoadingSkeleton } from "./LoadingSkeleton";
import { OverdueBadge } from "./OverdueBadge";
import { Page } from "./Page";
import { tabIdOf, Tabs } from "./Tabs";
import type { ProgrammeSheetKind } from "./pane-actions";
import type { PlanRequest } from "../plans/PlansPage";

// The first paint shows the data; the other pages come when they are asked for.
const AccountsPage = lazy(async () => ({
  default: (await import("./AccountsPage")).AccountsPage,
}));
const PlansPage = lazy(async () => ({ default: (await import("../plans/PlansPage")).PlansPage }));
const FunctionsPage = lazy(async () => ({
  default: (await import("../functions/FunctionsPage")).FunctionsPage,
}));

const TABS = ["data", "accounts", "plans", "functions"] as const;
type TabName = (typeof TABS)[number];
const ICONS = {
  data: <DatabaseRegular />,
  accounts: <DataBarHorizontalRegular />,
  plans: <ClipboardTaskListLtrRegular />,
  functions: <MathFormulaRegular />,
} as const;

const useStyles = makeStyles({
  frame: {
    height: "100%",
    display: "grid",
    gridTemplateRows: "auto auto auto minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Office puts its own button into the top right corner.
    paddingInlineEnd: "36px",
    overflow: "hidden",
  },
  // The task pane's own frame names the add-in for the eye.
  product: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  page: { minHeight: 0, height: "100%" },
});

export interface FrameProps {
  /** The ribbon's buttons: calls back with a place to show, returns how to stop. */
  readonly onRoute: (listener: RouteListener) => () => void;
}

/** The tab list and the page below it. A page that was opened stays, with all that was typed. */
export function Frame({ onRoute }: FrameProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const [shown, setShown] = useState<TabName>("data");
  const [opened, setOpened] = useState<ReadonlySet<TabName>>(new Set(["data"]));
  const [accountsView, setAccountsView] = useState<AccountsView>({ kind: "start" });
  const [planRequest, setPlanRequest] = useState<PlanRequest | null>(null);
  /** What the button that asked for a place had to say. */
  const [said, setSaid] = useState<readonly Notice[]>([]);
  /** How often help was asked for from the ribbon. */
  const [helpRequests, setHelpRequests] = useState(0);
  /** How often the ribbon asked for functions to be repaired. */
  const [repairRequests, setRepairRequests] = useState(0);

  const show = useCallback((tab: TabName) => {
    setShown(tab);
    setOpened((before) => new Set([...before, tab]));
  }, []);
  const showPlans = useCallback(
    (request: PlanRequest) => {
      setPlanRequest(request);
      show("plans");
    },
    [show],
  );

  const showAccounts = useCallback(
    (view: AccountsView) => {
      setAccountsView(view);
      show("accounts");
    },
    [show],
  );
  const score = useCallback(() => showAccounts({ kind: "score" }), [showAccounts]);

  useEffect(
    () =>
      onRoute((route, notices = []) => {
        setSaid(notices);
        const { place, about } = placeOf(route);
        switch (place) {
          case "home":
          case "data":
            return show("data");
          case "scoreAccounts":
            return score();
          case "whatMoved":
            return showAccounts({ kind: "moved", sheet: about });
          case "explain":
            return showAccounts({ kind: "explain", account: about });
          case "programme": {
            const sheet = about as ProgrammeSheetKind | null;
            return showAccounts({ kind: "programme", ...(sheet && { wanted: { sheet } }) });
          }
          case "newPlan":
            return showPlans({ kind: "plan", account: about });
          case "newReview":
            return showPlans({ kind: "review", account: null });
          case "refreshPlans":
            return showPlans({ kind: "refresh", account: null });
          case "ownTemplates":
            return showPlans({ kind: "templates", account: null });
          case "shareCopy":
            return showPlans({ kind: "share", account: null });
          case "portfolio":
            return showPlans({ kind: "portfolio", account: null });
          case "functions":
            setHelpRequests((count) => count + 1);
            return show("functions");
          case "repairFunctions":
            setRepairRequests((count) => count + 1);
            return show("functions");
        }
      }),
    [onRoute, score, show, showAccounts, showPlans],
  );

  function pageOf(tab: TabName): ReactNode {
    switch (tab) {
      case "data":
        return <DataPage isShown={shown === "data"} onScore={score} onPlan={showPlans} />;
      case "accounts":
        return (
          <AccountsPage
            view={accountsView}
            onView={setAccountsView}
            onPlan={showPlans}
            onData={() => show("data")}
          />
        );
      case "plans":
        return <PlansPage request={planRequest} onData={() => show("data")} />;
      case "functions":
        return <FunctionsPage helpRequests={helpRequests} repairRequests={repairRequests} />;
    }
  }

  return (
    <main className={styles.frame}>
      <h1 className={styles.product}>{t("frame.product")}</h1>
      <div className={styles.tabs} data-room-for-tabs>
        <Tabs
          label={t("frame.pages")}
          look="line"
          selected={shown}
          onSelect={show}
          tabs={TABS.map((name) => ({
            name,
            text: t(`frame.tabs.${name}`),
            icon: ICONS[name],
            panel: `page-${name}`,
          }))}
        />
      </div>
      <Interruptions said={said} />
      <OverdueBadge onShow={() => showPlans({ kind: "portfolio", account: null })} />
      <div className={styles.page}>
        {TABS.map((tab) => (
          <div
            key={tab}
            id={`page-${tab}`}
            className={shown === tab ? styles.page : ""}
            role="tabpanel"
            aria-labelledby={tabIdOf(`page-${tab}`)}
            hidden={shown !== tab}
          >
            {opened.has(tab) ? (
              <ErrorBoundary>
                <Suspense
                  fallback={
                    <Page>
                      <LoadingSkeleton rows={4} />
                    </Page>
                  }
                >
                  {pageOf(tab)}
                </Suspense>
              </ErrorBoundary>
            ) : null}
          </div>
        ))}
      </div>
    </main>
  );
}
