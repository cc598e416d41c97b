import { dayOf } from '@bellbuoy/protocol';
import { onPress, part, parts, show } from '../page/parts.ts';
import { locale } from '../page/say.ts';
import { loadProgramme, type ProgrammeState, type VerifiedProgramme } from './load-programme.ts';

const RETRY_MS = 15_000;

/**
 * Loads the programme, shows the notice that applies, and calls `onState` with every state there is. While it cannot
 * be reached it is tried again, when a connection comes and from time to time.
 */
export async function watchProgramme(onState: (state: ProgrammeState) => void): Promise<void> {
  let cancel = (): void => undefined;
  const look = async (): Promise<void> => {
    cancel();
    const state = await loadProgramme(dayOf(Date.now()));
    showState(state);
    onState(state);
    if (state.kind === 'unreachable') cancel = retryLater(() => void look());
  };
  for (const button of parts(document, 'programme-retry')) onPress(button, look);
  await look();
}

/** Shows who runs this place, where the page has room for it. */
export function showProgramme({ descriptor, desk }: VerifiedProgramme): void {
  for (const title of parts(document, 'desk-title')) title.textContent = deskTitle(desk.title);
  part(document, 'origin').textContent = descriptor.origin;
  show(part(document, 'origin-line'));
}

/** A desk's title in the page's language, or in one that it has. */
export function deskTitle(titles: Readonly<Record<string, string>>): string {
  return titles[locale()] ?? titles['en'] ?? Object.values(titles)[0] ?? '';
}

/** This browser cannot seal at all: say so instead of anything that asks. */
export function showUnsupported(): void {
  showOnly('unsupported');
}

/** The page was built with other rules than those that are signed now: it must not ask by the old ones. */
export function showRulesChanged(): void {
  showOnly('rules-changed');
}

function showState(state: ProgrammeState): void {
  showOnly(noticeOf(state));
  if ('programme' in state) showProgramme(state.programme);
}

function noticeOf(state: ProgrammeState): string | null {
  if (state.kind === 'open') return null;
  // Between keys nothing can be sealed, exactly as with keys that are out of date.
  return state.kind === 'closed' ? 'expired' : state.kind;
}

function showOnly(notice: string | null): void {
  for (const element of parts(document, 'state')) show(element, element.dataset['state'] === notice);
  for (const element of parts(document, 'open-only'))
    show(element, notice === null || notice === 'unreachable');
}

/** Looks again when a connection comes or after a while. Returns what calls that off. */
function retryLater(look: () => void): () => void {
  const timer = setTimeout(look, RETRY_MS);
  addEventListener('online', look);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', look);
  };
}
