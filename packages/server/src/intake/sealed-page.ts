// The page at `/sealed`, filled in. The built site brings it whole, in every language and with every outcome hidden in
// it; here one of them is shown. Nothing of what was sent stands in it again, so that nothing can be injected.

import type { ProblemCode } from '../http/index.ts';

/** What became of a bundle, as the page marks it: see the reporter's `pages/sealed.ts`. */
type Refusal = 'none' | 'not-sealed' | 'lapsed' | 'taken' | 'gone' | 'files' | 'busy';

const REFUSALS: Partial<Readonly<Record<ProblemCode, Refusal>>> = {
  malformed: 'not-sealed',
  'not-sealed': 'not-sealed',
  'too-large': 'not-sealed',
  'no-desk': 'lapsed',
  'stale-epoch': 'lapsed',
  'mailbox-taken': 'taken',
  gone: 'gone',
  'unknown-upload': 'files',
};

/** The form again, with why no file was taken. @param code null when there was no file. */
export function refusedPage(page: string, code: ProblemCode | null): string {
  return show(page, code === null ? 'none' : (REFUSALS[code] ?? 'busy'));
}

/** That the report has arrived, with its promise to be copied or saved. */
export function acceptedPage(page: string, promise: string): string {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(promise)}`;
  return hide(show(page, 'accepted'), 'form')
    .replace(/(<pre[^>]* data-promise)>/, (_, start: string) => `${start}>${escapeHtml(promise)}`)
    .replace('href="data:,"', () => `href="${escapeHtml(file)}"`);
}

function show(page: string, outcome: string): string {
  return page.replace(`data-outcome="${outcome}" hidden`, `data-outcome="${outcome}"`);
}

function hide(page: string, outcome: string): string {
  return page.replace(`data-outcome="${outcome}"`, `data-outcome="${outcome}" hidden`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
