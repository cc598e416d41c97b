import type { WorkPurpose } from '@bellbuoy/protocol';
import type { Answer } from '../server/call-server.ts';

/** What gets a request past a busy line, or why there is none. `offline`: no sum could be had or done. */
export type Toll =
  | { readonly kind: 'work'; readonly work: string }
  | { readonly kind: 'pass'; readonly pass: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'offline' };

/** Earns a toll. @param refusedPass one that has just been presented in vain. */
export type EarnToll = (purpose: WorkPurpose, refusedPass: string | null) => Promise<Toll>;

/** The members that a toll adds to a request. */
export type TollMembers = { readonly work?: string; readonly pass?: string };

let loading: Promise<typeof import('./work-box.ts')> | null = null;

/**
 * Earns in the box on the page, whose code is loaded when a line is busy for the first time.
 *
 * @param passKids the keys of which a pass may be; none where no pass is taken.
 */
export function earnIn(root: HTMLElement, passKids: readonly string[] = []): EarnToll {
  return async (purpose, refusedPass) => {
    loading ??= import('./work-box.ts');
    const loaded = await loading.catch(() => null);
    if (loaded === null) {
      loading = null;
      return { kind: 'offline' };
    }
    return new loaded.WorkBox(root, passKids).earn(purpose, refusedPass);
  };
}

/**
 * Makes a call, and does what work it is asked for.
 *
 * @param call is given what to send besides; nothing at first.
 * @returns the call's answer; null when the reporter stopped the work.
 */
export async function withWork(
  purpose: WorkPurpose,
  earn: EarnToll,
  call: (members: TollMembers) => Promise<Answer>,
): Promise<Answer | null> {
  let members: TollMembers = {};
  for (;;) {
    const answer = await call(members);
    if (answer.kind !== 'refused' || answer.code !== 'work-needed') return answer;
    const toll = await earn(purpose, members.pass ?? null);
    if (toll.kind === 'stopped') return null;
    if (toll.kind === 'offline') return { kind: 'unavailable' };
    members = toll.kind === 'work' ? { work: toll.work } : { pass: toll.pass };
  }
}
