import type { WorkPurpose } from '@bellbuoy/protocol';
import { callServer } from '../server/call-server.ts';

/** What the server gave as a challenge; the worker that does it looks at its form. */
export interface GivenChallenge {
  readonly body: unknown;
}

/** A challenge, or null when none could be had: then whatever asked for it may be tried again later. */
export async function askChallenge(purpose: WorkPurpose): Promise<GivenChallenge | null> {
  const answer = await callServer({ method: 'POST', path: '/challenge', body: purpose });
  return answer.kind === 'done' ? { body: answer.body } : null;
}
