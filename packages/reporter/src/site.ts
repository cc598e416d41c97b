// The one script of the site: what a page needs is told by the page's name.

import { attachHomePage } from './home-page.ts';
import { loadOffline, lookAtWaiting } from './load-offline.ts';
import { attachQuickExit } from './page/quick-exit.ts';
import { showUnsupported, watchProgramme } from './programme/show-state.ts';
import { attachReportPage } from './report/report-page.ts';

// What only pages that are read need is not in the way of the others.
const PAGES: Readonly<Record<string, () => unknown>> = {
  home: attachHomePage,
  'is-this-suspicious': () => {
    void watchProgramme(() => undefined);
    return import('./reading/rulings-page.ts').then((page) => page.attachRulingsPage());
  },
  policy: () =>
    import('./reading/policy-page.ts').then((page) =>
      watchProgramme((state) => page.showPolicyVerdict(state)),
    ),
  report: attachReportPage,
  transparency: () =>
    import('./transparency/transparency-page.ts').then((page) => page.attachTransparencyPage()),
  offline: () => {
    void watchProgramme(() => undefined);
    void loadOffline().then((offline) => offline.attachOfflinePage());
  },
  demands: () =>
    import('./demands/demands-page.ts').then((page) =>
      watchProgramme((state) => void page.showDemands(state)),
    ),
  rewards: () =>
    import('./rewards/rewards-page.ts').then((page) => {
      void watchProgramme((state) => page.showRewardsVerdict(state));
      return page.showGiven();
    }),
  redeem: () => import('./redeem/redeem-page.ts').then((page) => page.attachRedeemPage()),
  verify: () => import('./commendation/verify-page.ts').then((page) => page.attachVerifyPage()),
  redress: () => import('./redress/redress-page.ts').then((page) => page.attachRedressPage()),
  // Loaded apart: most visitors of the other pages have no conversation.
  return: () => void import('./conversation/return-page.ts').then((page) => page.attachReturnPage()),
};

/** Whether this browser has what sealing needs: randomness of its own, and the language that the protocol is in. */
function canSeal(): boolean {
  return typeof globalThis.crypto?.getRandomValues === 'function' && 'isWellFormed' in String.prototype;
}

function start(): void {
  document.documentElement.dataset['script'] = 'on';
  attachQuickExit();
  if (!canSeal()) return showUnsupported();
  const page = document.body.dataset['page'] ?? '';
  const attach = PAGES[page];
  if (attach === undefined) void watchProgramme(() => undefined);
  else attach();
  if (page !== 'offline') void lookAtWaiting();
}

start();
