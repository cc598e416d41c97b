import type { KeyStanding } from '@bellbuoy/server';
import type { ProgrammeHere } from '../programme/programme-here.ts';
import { negative } from '../terminal/exit.ts';

/** The key that an operand names. */
export async function requireIssuingKey(programme: ProgrammeHere, kid: string): Promise<KeyStanding> {
  const standing = (await programme.issuingKeys()).find(({ key }) => key.kid === kid);
  if (standing === undefined) {
    throw negative('This programme never had that key.', 'Run: bellbuoy issuing list');
  }
  if (standing.revokedOn !== null) throw negative(`That key was revoked on ${standing.revokedOn}.`);
  return standing;
}
