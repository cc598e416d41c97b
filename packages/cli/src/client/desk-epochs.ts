import {
  addDays,
  decodeB64,
  type EpochList,
  epochListSchema,
  isAfter,
  type Keyring,
  makeEpoch,
  ProtocolError,
  parseAs,
  unwrapKeyring,
} from '@bellbuoy/protocol';
import { type DeskSession, readRoster } from './desk-session.ts';

type ListedEpoch = EpochList[number];

/** The epoch by whose key the desk signs today. */
export interface EpochInForce {
  readonly epoch: number;
  readonly keyring: Keyring;
}

const KEPT_AHEAD = 2;

/** The desk's epochs, with this member's wraps. */
export async function readEpochs(session: DeskSession): Promise<EpochList> {
  return parseAs(epochListSchema, await session.http.get('/epochs'));
}

/** Makes the current epoch if there is none, and those that should lie ready after it. Returns how many. */
export async function makeEpochs(session: DeskSession): Promise<number> {
  const today = session.today();
  const roster = await readRoster(session);
  let made = 0;
  for (let epochs = await readEpochs(session); needsEpoch(epochs, today); made++) {
    const last = epochs.at(-1);
    const from = last === undefined || isAfter(today, last.until) ? today : addDays(last.until, 1);
    await session.http.post('/epochs', await makeEpoch({ epoch: (last?.epoch ?? 0) + 1, from, roster }));
    epochs = await readEpochs(session);
  }
  return made;
}

/**
 * The epoch in force, by whose key the desk signs what it sends: the one that the verified descriptor names. The
 * server's list only brings the wrap; it could otherwise hand out an epoch whose key it knows.
 *
 * @throws ProtocolError `expired` when none is in force, `unverified` when the wrap is of another key.
 */
export async function currentEpochKeyring(session: DeskSession): Promise<EpochInForce> {
  const desk = await session.announced();
  const begun = (desk === null ? [] : [desk, ...desk.next]).filter(
    ({ from }) => !isAfter(from, session.today()),
  );
  // Where the last has run out the desk can still answer under it.
  const named = begun.at(-1);
  if (named === undefined) throw new ProtocolError('expired', 'This desk has no epoch in force');
  const { epoch, recipient } = named;
  const wrap = (await readEpochs(session)).find((each) => each.epoch === epoch)?.wrap ?? null;
  return { epoch, keyring: await unwrapEpoch(session, { epoch, recipient, wrap }) };
}

/** The keyring of one epoch, as far as it was wrapped for this member. */
export async function epochKeyring(session: DeskSession, epoch: number): Promise<Keyring> {
  const found = (await readEpochs(session)).find((each) => each.epoch === epoch);
  if (found === undefined) throw new ProtocolError('unopenable', `This desk has no epoch ${epoch}`);
  return unwrapEpoch(session, found);
}

async function unwrapEpoch(
  session: DeskSession,
  { epoch, recipient, wrap }: Pick<ListedEpoch, 'epoch' | 'recipient' | 'wrap'>,
): Promise<Keyring> {
  if (wrap === null)
    throw new ProtocolError('unopenable', `Epoch ${epoch} was not wrapped for ${session.account}`);
  return unwrapKeyring(decodeB64(wrap), session.keyring.identity, { origin: session.origin, recipient });
}

function needsEpoch(epochs: readonly ListedEpoch[], today: string): boolean {
  const isCurrent = ({ from, until }: ListedEpoch) => !isAfter(from, today) && !isAfter(today, until);
  const ahead = epochs.filter(({ from }) => isAfter(from, today)).length;
  return !epochs.some(isCurrent) || ahead < KEPT_AHEAD;
}
