import { emptyRoster, type Session } from '@bellbuoy/protocol';
import { makeOwnKeyring } from '../keys/new-keyring.ts';
import type { Stretch } from '../keys/stretch.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** What the first lead decided, with the one-time token of their link. */
export interface FirstLead {
  readonly token: string;
  readonly account: string;
  readonly name: string;
  readonly passphrase: string;
}

/** What is being done meanwhile, for the words on screen. */
export type SetupStep = 'making-keyring' | 'signing';

/**
 * Makes the first lead's keyring here and signs it as the root of the desk's roster. Every later member is admitted by somebody
 * whose admission leads back to this key.
 */
export async function setUpFirstLead(
  { api, keychain, today }: Surroundings,
  place: { origin: string; desk: string },
  { token, account, name, passphrase, stretch }: FirstLead & { stretch: Stretch },
  onStep: (step: SetupStep) => void,
): Promise<Session> {
  onStep('making-keyring');
  const credentials = await makeOwnKeyring(keychain, { origin: place.origin, passphrase, stretch });
  onStep('signing');
  const { recipient, verify } = credentials;
  const roster = emptyRoster({ ...place, root: verify });
  const member = keychain.signMember({ account, recipient, verify, role: 'lead', day: today() }, roster);
  return api.setUp({ token, account, name, ...credentials, member });
}
