// The guardians' own desk in tests: what its members' browsers do.

import {
  encodeB64,
  encodeFrame,
  GUARDIANS_DESK,
  type Message,
  openReceipt,
  type RedressMatter,
  randomBytes,
  sealFrame,
  signMember,
  verifyRoster,
  wrapSeed,
} from '@bellbuoy/protocol';
import { openIntake } from '../intake/index.ts';
import type { Programme } from '../programme/index.ts';
import { gateAtRest } from '../work/test-work.ts';
import { TestDesk, type TestMember, type TestReport } from './test-desk.ts';

/** The desk's members use what members of every desk use. */
export function redressDeskOf(desk: TestDesk): TestDesk {
  return new TestDesk(desk.programme, GUARDIANS_DESK);
}

/** The founding frame, and what is posted with it. */
export function redressOpening(desk: TestDesk, guardian: TestMember): { member: string } {
  const root = encodeB64(guardian.keyring.verify);
  const roster = verifyRoster([], { origin: desk.origin, desk: GUARDIANS_DESK, root });
  return { member: signMember({ ...desk.keysOf(guardian), role: 'lead' }, guardian.keyring, roster) };
}

/** Opens the guardians' desk in the name of one of them. */
export async function openRedressDesk(desk: TestDesk, guardian: TestMember): Promise<void> {
  await guardian.browser.expect(201, 'POST /redress-desk', redressOpening(desk, guardian));
}

/** What a member's browser sends to admit another guardian. */
export async function guardianAdmission(redress: TestDesk, member: TestMember, other: TestMember) {
  const frame = signMember(
    { ...redress.keysOf(other), role: 'lead' },
    member.keyring,
    await redress.roster(member),
  );
  const epochs: Record<string, string> = {};
  for (const [epoch, { seed }] of redress.epochs)
    epochs[epoch] = encodeB64(await wrapSeed(seed, other.keyring.recipient));
  return { member: frame, epochs, cases: {} as Record<string, string> };
}

/** What somebody asks of the guardians, through the real intake. */
export async function ask(
  redress: TestDesk,
  programme: Programme,
  matter: RedressMatter = 'name-check',
  answers: Readonly<Record<string, string>> = { name: 'Ana Luz', months: '2026-11' },
): Promise<TestReport> {
  const receipt = await openReceipt(randomBytes(16), redress.origin);
  const epoch = redress.epochs.size;
  const report: Message = {
    ...{ v: 1, origin: redress.origin, desk: redress.id, epoch, mailbox: receipt.mailbox },
    ...{ n: 0, prev: null, seen: null, kind: 'report', locale: 'en', attachments: [] },
    recipient: receipt.keyring.recipient,
    verify: encodeB64(receipt.keyring.verify),
    policy: encodeB64(randomBytes(32)),
    category: matter,
    answers: { ...answers },
  };
  const envelope = await sealFrame(
    encodeFrame(report, receipt.keyring),
    redress.epochKeyring(epoch).recipient,
  );
  const body = {
    desk: redress.id,
    epoch,
    mailbox: receipt.mailbox,
    commitment: encodeB64(receipt.commitment),
    envelope: encodeB64(envelope),
  };
  await openIntake(programme, gateAtRest(programme)).accept(Buffer.from(JSON.stringify(body)));
  return { id: receipt.mailbox, receipt, envelope, epoch };
}

/** The fixed answer as a guardian's browser sends it, with what was found. */
export async function checked(redress: TestDesk, report: TestReport, prev: string) {
  const answer = { text: 'We finished checking.' };
  const envelope = await redress.fromDesk(report, report.receipt.keyring.recipient, answer, 1, prev);
  const copy = await redress.fromDesk(report, redress.epochKeyring().recipient, answer, 1, prev);
  return { outcome: 'checked', record: await redress.record(), reply: { prev, envelope, copy } };
}
