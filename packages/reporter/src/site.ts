// The one script of the site: what a page needs is told by the page's name.

import { attachHomePage } from './home-page.ts';
import { attachQuickExit } from './page/quick-exit.ts';
import { showUnsupported, watchProgramme } from './programme/show-state.ts';
import { attachReportPage } from './report/report-page.ts';

const PAGES: Readonly<Record<string, () => void>> = {
  home: attachHomePage,
  report: attachReportPage,
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
  const attach = PAGES[document.body.dataset['page'] ?? ''];
  if (attach === undefined) void watchProgramme(() => undefined);
  else attach();
}

start();
