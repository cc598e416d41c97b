// What guardians decide together, for programs: a lead asks them to open a sealed name, a guardian proposes an order, each decides alone.

import {
  type ActResult,
  type AskMessage,
  askKeyring,
  caseSealsSchema,
  decodeB64,
  encodeB64,
  encodeFrame,
  findSlotShare,
  GUARDIANS_DESK,
  type Guardians,
  type GuardiansAct,
  giveShare,
  guardiansActSchema,
  guardianshipSchema,
  guardiansInForce,
  newActRef,
  type OpenedAsk,
  type Order,
  openAsk,
  openAskedName,
  openedSealSchema,
  openGivenShares,
  ProtocolError,
  parseAs,
  quorumOf,
  rosterSchema,
  sealAsk,
  sealDecision,
  sealFrame,
  verifyAttestation,
  verifyRoster,
} from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import type { DeskSession } from './desk-session.ts';
import type { GuardianSession } from './guardian-client.ts';
import { type KnownProgramme, openDesk } from './programme-client.ts';

/** What a lead writes to have a name opened. */
export interface Asking {
  readonly harm: string;
  readonly purpose: string;
  readonly basis: string;
  readonly summary: string;
}

/** What a guardian orders of a desk, and why. */
export interface NewOrder {
  readonly order: Order;
  readonly case: string;
  readonly why: string;
}

/** Asks the guardians to open the name that came sealed in a report. Returns the ref of what they are to decide. */
export async function askOpening(
  programme: KnownProgramme,
  lead: DeskSession,
  { row }: OpenCase,
  asking: Asking,
): Promise<string> {
  const seals = parseAs(caseSealsSchema, await lead.http.get(`/cases/${row.case}/seals`));
  const [kept] = seals.filter(({ of }) => of === 'name');
  if (kept === undefined) throw new ProtocolError('unopenable', 'no name came sealed in this report');
  const { seal } = kept;
  const block = blockInForce(programme);
  const ref = newActRef();
  const ask: AskMessage = {
    ...headerOf(lead, { ref, block: block.version, desk: lead.desk }),
    ...{ act: 'opening', recipient: (await askKeyring(lead.keyring, ref)).recipient, seal, of: 'name' },
    ...asking,
  };
  const sealed = await sealAsk(ask, lead.keyring, quorumOf(block).slots);
  await lead.http.post('/openings', {
    case: row.case,
    ref,
    seal,
    of: 'name',
    block: block.version,
    ...sealed,
  });
  return ref;
}

/** Opens what guardians granted, as the lead who asked. It is on record before it is given. */
export async function readOpenedName(
  lead: DeskSession,
  { row, report }: OpenCase,
  ref: string,
): Promise<string> {
  const { file, shares } = parseAs(openedSealSchema, await lead.http.post(`/openings/${ref}/read`));
  const seals = parseAs(caseSealsSchema, await lead.http.get(`/cases/${row.case}/seals`));
  const seal = seals.find(({ acts }) => acts.some((act) => act.ref === ref))?.seal ?? '';
  const { identity } = await askKeyring(lead.keyring, ref);
  const given = await openGivenShares(shares, identity, { origin: lead.origin, seal });
  const { firstDesk: desk, epoch, report: mailbox } = row;
  return openAskedName(decodeB64(file), given, {
    origin: lead.origin,
    ...{ desk, epoch, mailbox, verify: report.verify },
  });
}

/** Proposes an order, sealed to the desk that it is given to as well, so that it reads why. Returns its ref. */
export async function proposeOrder(
  programme: KnownProgramme,
  { session }: GuardianSession,
  { order, case: id, why }: NewOrder,
): Promise<string> {
  const { desk, epoch } = openDesk(programme);
  const block = blockInForce(programme);
  const ref = newActRef();
  const ask: AskMessage = {
    ...headerOf(session, { ref, block: block.version, desk: GUARDIANS_DESK }),
    ...{ act: 'order', order, case: id, why },
  };
  const sealed = await sealAsk(ask, session.keyring, quorumOf(block).slots);
  const envelope = encodeB64(await sealFrame(encodeFrame(ask, session.keyring), epoch.recipient));
  const details = { order, case: id, desk: desk.id, epoch: epoch.epoch, envelope };
  await session.http.post('/acts', { ref, act: 'order', block: block.version, ...sealed, details });
  return ref;
}

/** Decides as one guardian, with their share of what is to be opened. Who asks is verified first. */
export async function decideOn(
  programme: KnownProgramme,
  { session, slot, slotKeyring }: GuardianSession,
  ref: string,
  { result, reason }: { result: ActResult; reason: string },
): Promise<void> {
  const act = parseAs(guardiansActSchema, await session.http.get(`/acts/${ref}`));
  const { ask, hash, asker } = await readAsk(programme, { session, slot, slotKeyring }, act);
  const { origin, today, http } = session;
  const header = { v: 1, kind: 'decision', origin, desk: ask.desk, epoch: null, mailbox: null } as const;
  const place = { ...header, n: 0, prev: null, seen: null } as const;
  const decision = { ...place, ref, ask: hash, slot, result, reason, day: today() };
  const to = { slots: quorumOf(blockInForce(programme)).slots, asker };
  const sealed = await sealDecision(decision, slotKeyring, to);
  const shares: { seal: string; share: string }[] = [];
  for (const { seal, shares: files } of result === 'granted' && ask.act === 'opening' ? act.seals : []) {
    const share = await findSlotShare(files, slotKeyring.identity, { origin, seal });
    if (share !== null && ask.act === 'opening')
      shares.push({ seal, share: await giveShare(share, ask.recipient) });
  }
  await http.post(`/acts/${ref}/decision`, { result, ...sealed, shares });
}

/** A lead asks by the roster of their desk, a guardian by the word of the slot that they hold. `asker` is their recipient. */
async function readAsk(
  programme: KnownProgramme,
  { session, slotKeyring }: GuardianSession,
  { ref, act, desk, envelope }: GuardiansAct,
): Promise<OpenedAsk & { readonly asker: string }> {
  const askerOf =
    desk === GUARDIANS_DESK
      ? await guardianKeys(programme, session)
      : await leadKeys(programme, session, desk);
  const { origin } = session;
  const keyOf = (claimed: Claimed) => askerOf(claimed)?.verify ?? null;
  const opened = await openAsk(envelope ?? '', slotKeyring.identity, { origin, ref, act, keyOf });
  return { ...opened, asker: askerOf(opened.ask)?.recipient ?? '' };
}

type Claimed = Pick<AskMessage, 'desk' | 'account'>;

async function leadKeys({ descriptor }: KnownProgramme, { http, origin }: DeskSession, id: string) {
  const root = descriptor.desks.find((desk) => desk.id === id)?.root;
  if (root === undefined) throw new ProtocolError('unverified', 'a desk that the programme does not name');
  const { frames } = parseAs(rosterSchema, await http.get(`/guardian/rosters/${id}`));
  const { members } = verifyRoster(frames, { origin, desk: id, root });
  return ({ desk, account }: Claimed) => {
    const member = desk === id ? members.get(account) : undefined;
    return member?.role === 'lead' ? member : null;
  };
}

async function guardianKeys(programme: KnownProgramme, { http, origin }: DeskSession) {
  const block = blockInForce(programme);
  const { attestations } = parseAs(guardianshipSchema, await http.get('/guardians'));
  return ({ account }: Pick<AskMessage, 'account'>) => {
    const attested = attestations.find((each) => each.account === account);
    if (attested === undefined) return null;
    verifyAttestation(block, { origin, ...attested });
    return attested;
  };
}

/** Throws a ProtocolError `unverified` where there are none. */
function blockInForce({ descriptor, today, chain }: KnownProgramme): Guardians {
  const named = descriptor.guardians;
  const block = named === null ? null : guardiansInForce(named, today, chain);
  if (block === null) throw new ProtocolError('unverified', 'a programme without guardians');
  return block;
}

function headerOf(
  { origin, account, today }: DeskSession,
  { ref, block, desk }: { ref: string; block: number; desk: string },
) {
  const place = { v: 1, kind: 'ask', origin, desk, epoch: null, mailbox: null } as const;
  return { ...place, n: 0, prev: null, seen: null, ref, account, day: today(), block } as const;
}
