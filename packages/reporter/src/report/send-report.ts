import { type Answer, callServer } from '../server/call-server.ts';
import { type EarnToll, withWork } from '../work/toll.ts';
import type { SealedReport } from './seal-report.ts';

/** Why nothing moves at the moment. */
export type Delay = 'offline' | 'unavailable';

/** How sending ended. Only an answer is one: while there is none, it is tried again. */
export type Sending =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  /** The desk has changed its keys meanwhile: seal again. */
  | { readonly kind: 'stale' }
  /** The line was busy, and the reporter stopped the work that it asks for. */
  | { readonly kind: 'stopped' };

/**
 * Sends a sealed report until it is answered. The same bytes every time: the server takes a repeat for what it is,
 * so a lost answer costs nothing.
 *
 * @param earn does what work a busy line asks for.
 * @param wait called before each new attempt; resolves when it is time.
 */
export async function sendReport(
  { body, envelopeId }: SealedReport,
  earn: EarnToll,
  wait: (why: Delay, attempt: number) => Promise<void>,
): Promise<Sending> {
  for (let attempt = 1; ; attempt++) {
    const answer = await withWork({ for: envelopeId }, earn, (members) =>
      callServer({ method: 'POST', path: '/reports', body: { ...body, ...members } }),
    );
    if (answer === null) return { kind: 'stopped' };
    if (answer.kind === 'done') return { kind: 'answered', body: answer.body };
    if (answer.kind === 'refused') return refusal(answer);
    await wait(answer.kind, attempt);
  }
}

function refusal({ code }: Extract<Answer, { kind: 'refused' }>): Sending {
  return code === 'stale-epoch' ? { kind: 'stale' } : { kind: 'refused', code };
}
