import {
  type Case,
  decodeB64,
  encodeB64,
  encodeFrame,
  hashB64,
  type Keyring,
  type Message,
  type Move,
  makeCase,
  newCaseId,
  openEnvelope,
  sealFrame,
} from '@bellbuoy/protocol';
import { today } from '../programme/index.ts';
import type { TestDesk, TestMember } from './test-desk.ts';
import { recordOf, type TestCase } from './test-scrub.ts';

interface Ends {
  readonly from: { readonly desk: TestDesk; readonly member: TestMember };
  /** Its member stands for whoever the roster there names. */
  readonly to: { readonly desk: TestDesk; readonly member: TestMember };
}

/** What a claimant's browser sends to move a case, with the key that it has made for the other desk. */
export async function movingOf(
  found: TestCase,
  { from, to }: Ends,
): Promise<{ move: Move; moved: TestCase; keyring: Keyring }> {
  const stored = await from.member.browser.expect<Case>(200, `GET /cases/${found.id}`);
  const { keyring, recipient, wraps } = await makeCase({ roster: await to.desk.roster(to.member) });
  const again = async (copy: string) =>
    encodeB64(
      await sealFrame(await openEnvelope(decodeB64(copy), found.keyring.identity), keyring.recipient),
    );
  const moved = { ...found, id: newCaseId(), keyring };
  const copies = stored.conversation.flatMap(({ id, copy }) => (copy === null ? [] : [{ id, copy }]));
  const move: Move = {
    desk: to.desk.id,
    case: { id: moved.id, recipient, wraps },
    content: await again(stored.content),
    ...(stored.summary === null ? {} : { summary: await again(stored.summary) }),
    // The tests that keep an original give its extract themselves.
    copies: await Promise.all(copies.map(async ({ id, copy }) => ({ message: id, copy: await again(copy) }))),
    notes: await Promise.all(stored.notes.map(async ({ id, copy }) => ({ id, copy: await again(copy) }))),
    reason: await recordOf(from.desk, from.member, moved, { kind: 'note', text: 'It is their fence.' }),
    reply: await lastReply(stored, moved, { from, to }),
  };
  return { move, moved, keyring };
}

async function lastReply(
  stored: Case,
  moved: TestCase,
  { from: { desk }, to }: Ends,
): Promise<Move['reply']> {
  const prev = stored.sentLast;
  const n = stored.conversation.filter(({ direction }) => direction === 'out').length;
  const { receipt } = moved.report;
  const place = { v: 1, origin: desk.origin, desk: desk.id, epoch: desk.epochs.size } as const;
  const said: Message = {
    ...{ ...place, mailbox: receipt.mailbox, n, prev, seen: stored.receivedLast },
    ...{ kind: 'reply', text: `Another desk answers from ${today(desk.programme)} on.`, moved: to.desk.id },
  };
  const frame = encodeFrame(said, desk.epochKeyring());
  const sealed = async (recipient: string) => encodeB64(await sealFrame(frame, recipient));
  return {
    prev,
    envelope: await sealed(receipt.keyring.recipient),
    copy: await sealed(moved.keyring.recipient),
  };
}

/** What a reporter sends after they have read that another desk has their report. */
export async function followUpTo(
  desk: TestDesk,
  { report }: TestCase,
  prev: string,
): Promise<{ body: { desk: string; epoch: number; prev: string; envelope: string }; id: string }> {
  const epoch = desk.epochs.size;
  const place = { v: 1, origin: desk.origin, desk: desk.id, epoch, mailbox: report.id } as const;
  const message: Message = { ...place, kind: 'message', n: 1, prev, seen: null, text: 'It is still cut.' };
  const envelope = await sealFrame(
    encodeFrame(message, report.receipt.keyring),
    desk.epochKeyring().recipient,
  );
  return { body: { desk: desk.id, epoch, prev, envelope: encodeB64(envelope) }, id: hashB64(envelope) };
}
