import { encodeB64, type Recoverable, type RecoveryWraps } from '@bellbuoy/protocol';
import { listAdmitted, type SignedIn, sealedSeed } from '../../accounts/index.ts';
import type { Reader, Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { listEpochs, type Programme } from '../../programme/index.ts';
import { listMissingWraps } from '../keys/fill-wraps.ts';
import { listRecusals, listWrappedEpochs, lockMailboxes } from '../store.ts';
import { holdRoster, isExactly } from '../wraps.ts';

/** What of a desk is not wrapped for its recovery keyring: a colleague's browser does it when it next looks. */
export async function listUnrecoverable(
  { database: { store } }: Programme,
  { desk }: SignedIn,
): Promise<{ epochs: number[]; cases: string[] }> {
  const wrapped = new Set((await readEpochWraps(store, desk)).map(({ epoch }) => epoch));
  const cases = await readCaseWraps(store, desk);
  return {
    epochs: (await listWrappedEpochs(store, desk)).filter((epoch) => !wrapped.has(epoch)),
    cases: cases.filter(({ wrap }) => wrap === null).map(({ id }) => id),
  };
}

/**
 * Keeps what was missing, wrapped for the recovery keyring.
 *
 * @throws Problem `incomplete-wraps` for something that is not the desk's, or was not missing.
 */
export async function fillRecovery(
  programme: Programme,
  who: SignedIn,
  { epochs, cases }: RecoveryWraps,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, who.desk);
    const missing = await listUnrecoverable(
      { ...programme, database: { ...programme.database, store: transaction } },
      who,
    );
    const isMissing =
      Object.keys(epochs).every((epoch) => missing.epochs.includes(Number(epoch))) &&
      Object.keys(cases).every((id) => missing.cases.includes(id));
    if (!isMissing) throw new Problem('incomplete-wraps');
    await addRecoveryWraps(transaction, who.desk, { epochs, cases });
  });
}

/**
 * Puts everything that is wrapped for a new recovery keyring in the place of what was wrapped for the one before.
 *
 * @throws Problem `incomplete-wraps` for an epoch too few or too many, or a case that is not the desk's.
 */
export async function replaceRecoveryWraps(
  transaction: Transaction,
  desk: string,
  wraps: RecoveryWraps,
): Promise<void> {
  const epochs = await listWrappedEpochs(transaction, desk);
  if (!isExactly(Object.keys(wraps.epochs), epochs.map(String))) throw new Problem('incomplete-wraps');
  await transaction.deleteFrom('recovery_epoch_wraps').where('desk', '=', desk).execute();
  const mailboxes = transaction.selectFrom('cases').select('mailbox').where('desk', '=', desk);
  await transaction.deleteFrom('recovery_case_wraps').where('mailbox', 'in', mailboxes).execute();
  await addRecoveryWraps(transaction, desk, wraps);
}

/** All that the recovery keyring opens, but for cases from which whoever asks has stepped back; and who lacks it. */
export async function listRecoverable(programme: Programme, who: SignedIn): Promise<Recoverable> {
  const { store } = programme.database;
  const { desk, account } = who;
  const recipients = new Map((await listEpochs(store, desk)).map((epoch) => [epoch.epoch, epoch.recipient]));
  const lackingCases = new Map(
    (await listMissingWraps(programme, who)).map(({ case: id, accounts }) => [id, accounts]),
  );
  const recusals = await listRecusals(store, desk);
  const epochs: Recoverable['epochs'] = {};
  for (const { epoch, wrap } of await readEpochWraps(store, desk)) {
    const lacking = await listLackingEpoch(store, desk, epoch);
    epochs[epoch] = { recipient: recipients.get(epoch) ?? '', wrap: encodeB64(wrap), lacking };
  }
  const cases: Recoverable['cases'] = {};
  for (const { id, recipient, wrap } of await readCaseWraps(store, desk)) {
    if (wrap === null || recipient === null || recusals.get(id)?.has(account) === true) continue;
    cases[id] = { recipient, wrap: encodeB64(wrap), lacking: lackingCases.get(id) ?? [] };
  }
  return { epochs, cases };
}

/** The members of a desk who have no wrap of an epoch. */
export async function listLackingEpoch(store: Reader, desk: string, epoch: number): Promise<string[]> {
  const rows = await store
    .selectFrom('epoch_wraps')
    .select('account')
    .where('desk', '=', desk)
    .where('epoch', '=', epoch)
    .execute();
  const holders = new Set(rows.map(({ account }) => account));
  return (await listAdmitted(store, desk)).map(({ account }) => account).filter((each) => !holders.has(each));
}

async function addRecoveryWraps(
  transaction: Transaction,
  desk: string,
  { epochs, cases }: RecoveryWraps,
): Promise<void> {
  for (const [epoch, wrap] of Object.entries(epochs)) {
    const row = { desk, epoch: Number(epoch), wrap: sealedSeed(wrap) };
    await transaction.insertInto('recovery_epoch_wraps').values(row).execute();
  }
  const mailboxes = await lockMailboxes(transaction, desk, Object.keys(cases));
  for (const [id, wrap] of Object.entries(cases)) {
    const mailbox = mailboxes.get(id);
    if (mailbox === undefined) throw new Problem('incomplete-wraps');
    const row = { mailbox, wrap: sealedSeed(wrap) };
    await transaction.insertInto('recovery_case_wraps').values(row).execute();
  }
}

async function readEpochWraps(store: Reader, desk: string): Promise<{ epoch: number; wrap: Uint8Array }[]> {
  return store
    .selectFrom('recovery_epoch_wraps')
    .select(['epoch', 'wrap'])
    .where('desk', '=', desk)
    .orderBy('epoch')
    .execute();
}

async function readCaseWraps(store: Reader, desk: string) {
  return store
    .selectFrom('cases')
    .leftJoin('recovery_case_wraps', 'recovery_case_wraps.mailbox', 'cases.mailbox')
    .select(['cases.id', 'cases.recipient', 'recovery_case_wraps.wrap'])
    .where('cases.desk', '=', desk)
    .where('cases.content', 'is not', null)
    .execute();
}
