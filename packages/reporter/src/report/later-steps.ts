// What comes after the first question: its code is this file and what it imports, its pages, their style and the
// policy's words are fetched beside it. All of them are named by their content, and come from this place alone.

import { dayOf } from '@bellbuoy/protocol';
import { part } from '../page/parts.ts';
import { bringStyle } from '../page/style.ts';
import { loadReportPolicy } from '../policy/load-policy.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { loadAdvisory } from './load-advisory.ts';
import { ReportFlow } from './report-flow.ts';

/** Where the parts are, as the page names them. */
export interface LaterSteps {
  readonly policy: string;
  readonly pages: string;
  readonly look: string;
}

/**
 * Puts the other steps into the page.
 *
 * @returns null when the policy that the page was built with is not the one that the signed descriptor names.
 * @throws when something could not be fetched: without a connection.
 */
export async function openFlow(
  later: LaterSteps,
  programme: Extract<ProgrammeState, { kind: 'open' }>,
): Promise<ReportFlow | null> {
  const [policy, pages, advisory] = await Promise.all([
    loadReportPolicy(later.policy),
    fetchPages(later.pages),
    loadAdvisory(location.hash, dayOf(Date.now())),
    bringStyle(later.look),
  ]);
  if (policy.hash !== programme.programme.descriptor.policy.hash) return null;
  part(document, 'steps').append(pages);
  return new ReportFlow({ policy, advisory }, programme);
}

async function fetchPages(address: string): Promise<DocumentFragment> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('no pages');
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.children);
  return fragment;
}
