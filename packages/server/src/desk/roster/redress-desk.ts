// The guardians' own desk. It needs no invitation and knows no roles: its members are those who hold a slot of the
// guardians in force, as the slots' own keys attest. Browsers check that too, and admit nobody else.

import { type AdmitGuardian, GUARDIANS_DESK, type MemberMessage } from '@bellbuoy/protocol';
import {
  addMember,
  appendToRoster,
  findMember,
  requireSame,
  requireStill,
  requireStillAt,
  rosterPlace,
  type SignedIn,
  type StaffSession,
  sealedSeed,
} from '../../accounts/index.ts';
import { exclusive, type Reader, type Transaction } from '../../db/index.ts';
import { listAttestations } from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import {
  addRedressDesk,
  guardiansOn,
  openDesk,
  type Programme,
  renewDescriptor,
  today,
} from '../../programme/index.ts';
import { addCaseWraps, listWrappedEpochs, lockMailboxes } from '../store.ts';
import { holdRoster, isExactly } from '../wraps.ts';

/** What the desk is called by people. */
const TITLE: Readonly<Record<string, string>> = {
  en: 'The guardians',
  es: 'Los guardianes',
  fr: 'Les garants',
  ar: 'الأوصياء',
  'zh-Hans': '监护人',
};

/**
 * Opens the guardians' desk: whoever calls is the first on its roster.
 *
 * @param frame b64 of the roster's first frame, which names them as everybody on it is named.
 * @throws Problem `no-slot`, `desk-taken`; ProtocolError `unverified`.
 */
export async function openRedressDesk(programme: Programme, who: StaffSession, frame: string): Promise<void> {
  const { database, config } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await requireStill(transaction, 'guardian', who);
    const keys = await requireHolder(transaction, programme, who.account);
    const isNew = await addRedressDesk(transaction, { id: GUARDIANS_DESK, title: TITLE });
    if (!isNew || !(await openDesk(transaction, GUARDIANS_DESK, keys.verify)))
      throw new Problem('desk-taken');
    const place = { origin: config.origin, desk: GUARDIANS_DESK, root: keys.verify };
    const member = await appendToRoster(transaction, place, frame, keys.verify);
    await enrol(transaction, member, keys);
    await renewDescriptor(transaction, programme);
  });
}

/**
 * Admits another guardian who holds a slot, by the roster's next frame, with every epoch and the desk's cases wrapped
 * for them.
 *
 * @throws Problem `no-slot`, `incomplete-wraps`, `moved-on`; ProtocolError `unverified`.
 */
export async function admitGuardian(
  programme: Programme,
  who: SignedIn,
  admit: AdmitGuardian,
): Promise<void> {
  const { database } = programme;
  const { desk } = who;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await holdRoster(transaction, programme, desk);
    await requireStillAt(transaction, who);
    const place = await rosterPlace(transaction, programme, desk);
    const signer = await requireHolder(transaction, programme, who.account);
    const member = await appendToRoster(transaction, place, admit.member, signer.verify);
    if ((await findMember(transaction, member.account)) !== null) throw new Problem('moved-on');
    await enrol(transaction, member, await requireHolder(transaction, programme, member.account));
    const epochs = await listWrappedEpochs(transaction, desk);
    if (!isExactly(Object.keys(admit.epochs), epochs.map(String))) throw new Problem('incomplete-wraps');
    const { account } = member;
    for (const [epoch, wrap] of Object.entries(admit.epochs)) {
      const row = { desk, epoch: Number(epoch), account, wrap: sealedSeed(wrap) };
      await transaction.insertInto('epoch_wraps').values(row).execute();
    }
    const mailboxes = await lockMailboxes(transaction, desk, Object.keys(admit.cases));
    for (const [id, wrap] of Object.entries(admit.cases)) {
      const mailbox = mailboxes.get(id);
      if (mailbox === undefined) throw new Problem('incomplete-wraps');
      await addCaseWraps(transaction, mailbox, [{ account, wrap: sealedSeed(wrap) }]);
    }
  });
}

/** @throws Problem `forbidden` for taking somebody off the desk who is a guardian still. */
export async function requireNoHolder(store: Reader, programme: Programme, account: string): Promise<void> {
  if ((await findHolder(store, programme, account)) !== null) throw new Problem('forbidden');
}

interface Keys {
  readonly account: string;
  readonly recipient: string;
  readonly verify: string;
}

async function enrol(transaction: Transaction, member: MemberMessage, keys: Keys): Promise<void> {
  const { account, recipient, verify } = keys;
  requireSame(member, { account, recipient, verify, role: 'lead' });
  const { desk } = member;
  await addMember(transaction, { desk, account, role: 'lead', state: 'admitted', recipient, verify });
}

/** The keys of a guardian who holds a slot. @throws Problem `no-slot`. */
async function requireHolder(store: Reader, programme: Programme, account: string): Promise<Keys> {
  const holder = await findHolder(store, programme, account);
  if (holder === null) throw new Problem('no-slot');
  return holder;
}

async function findHolder(store: Reader, programme: Programme, account: string): Promise<Keys | null> {
  const guardians = await guardiansOn(store, today(programme));
  const held = (await listAttestations(store)).find(
    (attested) =>
      attested.account === account && guardians?.slots.some(({ verify }) => verify === attested.slotKey),
  );
  return held ?? null;
}
