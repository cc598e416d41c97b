import { accessibility } from '../src/pages/accessibility.ts';
import { demands } from '../src/pages/demands.ts';
import { home } from '../src/pages/home.ts';
import { laterSteps } from '../src/pages/later-steps.ts';
import { type PageContext, type PageTemplate, pathOf, renderPage } from '../src/pages/layout.ts';
import { offline } from '../src/pages/offline.ts';
import { policy } from '../src/pages/policy.ts';
import { privacy } from '../src/pages/privacy.ts';
import { protectYourself } from '../src/pages/protect.ts';
import { missing, otherWays, safety } from '../src/pages/reading.ts';
import { redeem } from '../src/pages/redeem.ts';
import { redress } from '../src/pages/redress.ts';
import { report } from '../src/pages/report.ts';
import { returnPage } from '../src/pages/return.ts';
import { rewards } from '../src/pages/rewards.ts';
import { rulings } from '../src/pages/rulings.ts';
import { sealed } from '../src/pages/sealed.ts';
import { shell } from '../src/pages/shell.ts';
import { tides } from '../src/pages/tides.ts';
import { transparency } from '../src/pages/transparency.ts';
import { verify } from '../src/pages/verify.ts';
import { yourRights } from '../src/pages/your-rights.ts';
import { reportPolicyOf } from '../src/policy/pick-policy.ts';
import { hashed, type Output, utf8 } from './outputs.ts';

export const PAGES: readonly PageTemplate[] = [
  ...[home, report, returnPage, otherWays, missing],
  ...[rulings, policy, protectYourself, safety, privacy, accessibility, tides, sealed, offline],
  ...[redress, yourRights, transparency, demands, rewards, redeem, verify, shell],
];

/** @param own pages of what this programme's content has. */
export function renderPages(contexts: readonly PageContext[], own: readonly PageTemplate[]): Output[] {
  return contexts.flatMap((context) =>
    [...PAGES, ...own]
      .filter((page) => page !== rewards || context.rewards !== null)
      .map((page) => ({
        path: fileOf(pathOf(page.name, context.language)),
        bytes: utf8(renderPage(page, context)),
      })),
  );
}

/** What a language's report page fetches once its first question is there. */
export interface LaterFiles {
  readonly policy: Output;
  readonly pages: Output;
}

export function laterFiles(context: PageContext): LaterFiles {
  const { language } = context;
  const policy = JSON.stringify(reportPolicyOf(context));
  return {
    policy: hashed(`content/policy-${language.tag}`, '.json', utf8(policy)),
    pages: hashed(`assets/later-steps-${language.tag}`, '.html', utf8(laterSteps(context).markup)),
  };
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
