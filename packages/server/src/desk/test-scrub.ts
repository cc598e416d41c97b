import {
  type Case,
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  type GuardianQuorum,
  hashB64,
  type Keyring,
  type Message,
  messageOf,
  type NameSeal,
  openEnvelope,
  requireCategory,
  type Scrub,
  type ScrubRequest,
  sealForGuardians,
  sealFrame,
} from '@bellbuoy/protocol';
import { deliverMessage } from '../mailbox/index.ts';
import { today } from '../programme/index.ts';
import { type TestDesk, type TestMember, type TestReport, unknownGuardians } from './test-desk.ts';

/** A case at a test's desk, with all that a claimant's browser knows of it. */
export interface TestCase {
  readonly id: string;
  readonly keyring: Keyring;
  readonly report: TestReport;
}

/** Opens a report, so that there is a case of it. */
export async function openTestCase(
  desk: TestDesk,
  member: TestMember,
  report: TestReport,
): Promise<TestCase> {
  return { ...(await desk.openCase(member, report)), report };
}

/** b64 H of the report's envelope, by which a scrub names it. */
export function reportIdOf({ report }: TestCase): string {
  return hashB64(report.envelope);
}

/** A follow-up that has come and that its claimant has sealed to the case. Returns b64 H of its envelope. */
export async function receiveMessage(
  desk: TestDesk,
  member: TestMember,
  { id, keyring, report }: TestCase,
  text: string,
): Promise<string> {
  const envelope = await desk.followUp(report, text);
  const message = hashB64(envelope);
  const first = hashB64(report.envelope);
  const place = { mailbox: report.id, direction: 'in', epoch: desk.epochs.size } as const;
  const day = today(desk.programme);
  await desk.programme.database.transaction((transaction) =>
    deliverMessage(transaction, { ...place, day, id: message, prev: first, envelope }, first),
  );
  const frame = await openEnvelope(envelope, desk.epochKeyring().identity);
  const copy = encodeB64(await sealFrame(frame, keyring.recipient));
  await member.browser.expect(204, `PUT /cases/${id}/conversation/${message}`, { copy });
  return message;
}

/** A record of the desk, signed by its author and sealed to the case. */
export async function recordOf(
  desk: TestDesk,
  { account, keyring }: TestMember,
  { report, keyring: { recipient } }: TestCase,
  content:
    | { kind: 'note' | 'translation'; text: string; of?: string }
    | { kind: 'summary'; text: string; of: string[] },
): Promise<string> {
  const place = { v: 1, origin: desk.origin, desk: desk.id, epoch: desk.epochs.size } as const;
  const authored = { mailbox: report.id, n: 0, prev: null, seen: null, author: account } as const;
  const rest = { summary: { facts: {}, messages: {} }, translation: { locale: 'en', answers: {} }, note: {} };
  const message = { ...place, ...authored, day: today(desk.programme), ...rest[content.kind], ...content };
  return encodeB64(await sealFrame(encodeFrame(message as Message, keyring), recipient));
}

/** What a claimant's browser sends to scrub originals of a case; of the report unless others are named. */
export async function scrubRequest(
  desk: TestDesk,
  member: TestMember,
  found: TestCase,
  {
    choice,
    of = [reportIdOf(found)],
    text = 'A fence was cut.',
    guardians,
  }: { choice: Scrub; of?: string[]; text?: string; guardians?: GuardianQuorum },
): Promise<ScrubRequest> {
  const summary = await recordOf(desk, member, found, { kind: 'summary', text, of });
  const isOfReport = of.includes(reportIdOf(found));
  const extract = isOfReport && choice !== 'no-name' ? { extract: await extractOf(desk, member, found) } : {};
  if (choice !== 'restricted') return { choice, of, summary, ...extract };
  const stored = await member.browser.expect<Case>(200, `GET /cases/${found.id}`);
  const copyOf = (id: string) =>
    id === reportIdOf(found)
      ? stored.content
      : (stored.conversation.find((item) => item.id === id)?.copy ?? '');
  const seals = await Promise.all(
    of.map(async (id) => {
      const frame = await openEnvelope(decodeB64(copyOf(id)), found.keyring.identity);
      return { of: id, seal: await sealedFor(desk, frame, guardians) };
    }),
  );
  return { choice, of, summary, ...extract, seals };
}

async function extractOf(
  desk: TestDesk,
  { account }: TestMember,
  { report, keyring }: TestCase,
): Promise<string> {
  const frame = await openEnvelope(report.envelope, desk.epochKeyring(report.epoch).identity);
  const { recipient, verify, locale, policy, category } = messageOf(decodeFrame(frame).message, 'report');
  const extract: Message = {
    ...{ v: 1, kind: 'extract', origin: desk.origin, desk: desk.id, epoch: desk.epochs.size },
    ...{ mailbox: report.id, n: 0, prev: null, seen: null, author: account, day: today(desk.programme) },
    ...{ report: hashB64(report.envelope), recipient, verify, locale, policy },
    category: requireCategory(category),
  };
  return encodeB64(await sealFrame(encodeFrame(extract, desk.epochKeyring()), keyring.recipient));
}

async function sealedFor(
  desk: TestDesk,
  frame: Uint8Array,
  guardians: GuardianQuorum | undefined,
): Promise<NameSeal> {
  const { origin } = desk;
  const place = { origin, desk: desk.id, epoch: desk.epochs.size };
  const signer = desk.epochKeyring();
  return sealForGuardians(frame, {
    place,
    signer,
    guardians: guardians ?? (await unknownGuardians(origin)),
  });
}
