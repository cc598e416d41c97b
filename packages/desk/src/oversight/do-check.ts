// A check of sealed names, in the browser of whoever was drawn. What is opened is in memory while it is compared, and only what
// matches is handed on to be shown.

import {
  type CheckAsk,
  type CheckedMessage,
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  GUARDIANS_DESK,
  type Message,
  openAsk,
  openComparedSeal,
  openGivenShares,
  sealFrame,
  sealHash,
  verifyFrame,
} from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';
import { hasName } from './compare-names.ts';
import { verifyProposal } from './verify-proposal.ts';

/** A name that was found. */
export interface Match {
  readonly seal: string;
  readonly of: 'name' | 'original';
  /** The sealed words in which it stands. */
  readonly text: string;
  readonly desk: string;
  readonly case: string;
}

/** What came of comparing. */
export interface Compared {
  readonly ask: CheckAsk;
  readonly opened: number;
  readonly unopenable: number;
  readonly matches: readonly Match[];
}

export type MatchResult = CheckedMessage['matches'][number];

/** Opens the seals of a granted check with what the others gave, and compares them with the spellings of a name. */
export async function compareSealed(
  place: GuardianPlace,
  guardians: Guardianship,
  ref: string,
  spellings: readonly string[],
): Promise<Compared> {
  const { api, keychain } = place.around;
  const { origin } = place.session;
  const check = await api.check(ref);
  const own = guardians.ownAt(check.block);
  if (own === null) throw new DeskError('no-key');
  const keyOf = ({ account }: { account: string }) =>
    guardians.attestedAt(check.block).find((guardian) => guardian.account === account)?.verify ?? null;
  const { ask } = await keychain.asSlot(own.verify, (slot) =>
    openAsk(check.envelope, slot.identity, { origin, ref, act: 'check', keyOf }),
  );
  const isOurs = ask.act === 'check' && ask.block === check.block && ask.drawn === own.slot;
  if (!isOurs) throw new DeskError('ask-unproven');
  // Some may have been deleted since; none may have come.
  const seals = check.seals.filter(({ seal, file }) => ask.seals.includes(seal) && sealHash(file) === seal);
  await verifyProposal(place, guardians, ask, ask.seals);
  const found: Match[] = [];
  let opened = 0;
  for (const { seal, of, file, shares } of seals) {
    const text = await keychain.asSlot(own.verify, (slot) =>
      openWords({ file, shares, seal }, slot.identity, origin),
    );
    if (text === null) continue;
    opened += 1;
    if (!hasName(text, spellings)) continue;
    found.push({ seal, of, text, ...(await api.checkedCase(ref, seal)) });
  }
  return { ask, opened, unopenable: ask.seals.length - opened, matches: found };
}

/** Tells the other guardians what came of it. The server destroys the shares then. */
export async function closeCheck(
  { around, session }: GuardianPlace,
  { ofVersion, ownAt }: Guardianship,
  { ask, opened, unopenable }: Compared,
  matches: readonly MatchResult[],
): Promise<void> {
  const block = ofVersion(ask.block);
  const own = ownAt(ask.block);
  if (own === null || block === null) throw new DeskError('no-key');
  const checked: CheckedMessage = {
    ...{ v: 1, kind: 'checked', origin: session.origin, desk: GUARDIANS_DESK, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null, ref: ask.ref, slot: own.slot, day: around.today() },
    ...{ opened, unopenable, matches: [...matches] },
  };
  const frame = await around.keychain.asSlot(own.verify, (slot) =>
    Promise.resolve(encodeFrame(checked, slot)),
  );
  const envelopes: Record<string, string> = {};
  for (const { slot, recipient } of block.slots) {
    envelopes[slot] = encodeB64(await sealFrame(frame, recipient));
  }
  await around.api.finishCheck(ask.ref, { envelopes });
}

/** The words of a seal; null for one that does not open, or that nobody proves to have made. */
async function openWords(
  { file, shares, seal }: { file: string; shares: readonly string[]; seal: string },
  identity: string,
  origin: string,
): Promise<string | null> {
  try {
    const given = await openGivenShares(shares, identity, { origin, seal });
    const { bytes, verify } = await openComparedSeal(decodeB64(file), given);
    const frame = decodeFrame(bytes);
    // A name's maker is its reporter, who signed it; a restricted original keeps the signature that its desk had checked.
    const { message } = frame;
    if (message.kind === 'seal') verifyFrame(frame, decodeB64(verify, 32));
    return wordsOf(message);
  } catch {
    return null;
  }
}

function wordsOf(message: Message): string | null {
  if (message.kind === 'seal' || message.kind === 'message') return message.text;
  if (message.kind !== 'report') return null;
  return [...Object.values(message.answers), message.remark ?? ''].join('\n');
}
