import {
  checkSealed,
  decodeB64,
  encodeB64,
  type MakeRecovery,
  RECOVERY_SHARE_BYTES,
  type Roster,
  type UseRecovery,
} from '@bellbuoy/protocol';
import { appendRecovery, readDeskRoster, type SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { publishAct } from '../../log/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { listMissingWraps } from '../keys/fill-wraps.ts';
import { addCaseWraps, lockMailboxes } from '../store.ts';
import { holdRoster, isExactly, sealedWraps } from '../wraps.ts';
import { listLackingEpoch, replaceRecoveryWraps } from './recovery-wraps.ts';

const REF_BYTES = 16;

/**
 * Makes a desk's recovery keyring known, or puts a new one in the place of the last: the roster's next frame, signed
 * by the lead who sends it, a part for every lead, and all that there is wrapped for it.
 *
 * @throws Problem `incomplete-wraps` or `moved-on`, ProtocolError `unverified`.
 */
export async function makeRecovery(
  programme: Programme,
  lead: SignedIn,
  { recovery: frame, ...made }: MakeRecovery,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, lead.desk);
    const { members } = await readDeskRoster(transaction, programme, lead.desk);
    const signer = members.get(lead.account);
    if (signer === undefined) throw new Problem('moved-on');
    await replaceRecovery(transaction, programme, lead.desk, { ...made, frame, signer: signer.verify });
  });
}

/**
 * Records that the recovery keyring was used: what members lacked is wrapped for them, and a new keyring takes its
 * place. That the frame is signed by the old one shows that two parts were put together. The log says so.
 *
 * @throws Problem `not-found` where there is none, `incomplete-wraps`, `moved-on`; ProtocolError `unverified`.
 */
export async function useRecovery(
  programme: Programme,
  lead: SignedIn,
  { recovery: frame, members, ...made }: UseRecovery,
): Promise<void> {
  const { desk } = lead;
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, desk);
    const before = (await readDeskRoster(transaction, programme, desk)).recovery;
    if (before === null) throw new Problem('not-found');
    await replaceRecovery(transaction, programme, desk, { ...made, frame, signer: before.verify });
    await fillEpochs(transaction, desk, members.epochs);
    const within = { ...programme, database: { ...programme.database, store: transaction } };
    const lacking = new Map(
      (await listMissingWraps(within, lead)).map(({ case: id, accounts }) => [id, accounts]),
    );
    const mailboxes = await lockMailboxes(transaction, desk, Object.keys(members.cases));
    for (const [id, wraps] of Object.entries(members.cases)) {
      const mailbox = mailboxes.get(id);
      const accounts = lacking.get(id) ?? [];
      if (mailbox === undefined || !Object.keys(wraps).every((each) => accounts.includes(each)))
        throw new Problem('incomplete-wraps');
      await addCaseWraps(transaction, mailbox, sealedWraps(wraps));
    }
    const ref = encodeB64(programme.random(REF_BYTES));
    await publishAct(transaction, { type: 'recovery', day: today(programme), desk, ref });
  });
}

async function replaceRecovery(
  transaction: Transaction,
  programme: Programme,
  desk: string,
  made: Omit<MakeRecovery, 'recovery'> & { frame: string; signer: string },
): Promise<void> {
  const roster = await appendRecovery(transaction, programme, desk, made);
  if (!isExactly(Object.keys(made.shares), holdersOf(roster))) throw new Problem('incomplete-wraps');
  await transaction.deleteFrom('recovery_shares').where('desk', '=', desk).execute();
  for (const [account, share] of Object.entries(made.shares)) {
    await transaction
      .insertInto('recovery_shares')
      .values({ desk, account, share: sealedShare(share) })
      .execute();
  }
  // Parts of the one before open nothing any more.
  await forgetRequests(transaction, desk);
  await replaceRecoveryWraps(transaction, desk, made);
}

async function fillEpochs(
  transaction: Transaction,
  desk: string,
  epochs: UseRecovery['members']['epochs'],
): Promise<void> {
  for (const [number, wraps] of Object.entries(epochs)) {
    const epoch = Number(number);
    const lacking = await listLackingEpoch(transaction, desk, epoch);
    if (!Object.keys(wraps).every((each) => lacking.includes(each))) throw new Problem('incomplete-wraps');
    const rows = sealedWraps(wraps).map((wrap) => ({ desk, epoch, ...wrap }));
    if (rows.length > 0) await transaction.insertInto('epoch_wraps').values(rows).execute();
  }
}

/** Forgets who asked for parts at a desk, and the answers. */
export async function forgetRequests(transaction: Transaction, desk: string): Promise<void> {
  const asked = transaction.selectFrom('recovery_requests').select('id').where('desk', '=', desk);
  await transaction.deleteFrom('recovery_answers').where('request', 'in', asked).execute();
  await transaction.deleteFrom('recovery_requests').where('desk', '=', desk).execute();
}

/** The bytes of a part, sealed. @throws ProtocolError `not-sealed`. */
export function sealedShare(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkSealed(bytes, RECOVERY_SHARE_BYTES);
  return bytes;
}

function holdersOf({ recovery }: Roster): string[] {
  return recovery?.shares.flatMap(({ holder }) => holder ?? []) ?? [];
}
