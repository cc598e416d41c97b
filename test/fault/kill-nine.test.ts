import { setTimeout as pause } from 'node:timers/promises';
import {
  checkEnvelope,
  closedEntry,
  encodeB64,
  hashB64,
  leafHash,
  newReceipt,
  openReceipt,
  type ReceiptKeys,
  randomBytes,
  reportLine,
  sealBytes,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMailboxLog } from '../../packages/cli/src/client/conversation.ts';
import { type KnownProgramme, openDesk } from '../../packages/cli/src/client/programme-client.ts';
import { readMailbox } from '../../packages/cli/src/client/reporter-client.ts';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { type MortalPostgres, startMortalPostgres } from './mortal-postgres.ts';

// Nothing that was acknowledged is lost, whenever the server, or its database, is killed outright.

const ROUNDS = process.env['BELLBUOY_LONG'] === '1' ? 20 : 3;
const CLIENTS = 8;
const LONGEST_ROUND_MS = 700;

/** A report as it was sent, and the promise if one came back. */
interface Sent {
  readonly receipt: ReceiptKeys;
  readonly envelopeId: string;
  readonly body: string;
  promise: string | null;
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  let postgres: MortalPostgres | null = null;
  let programme: RunningProgramme;
  let known: KnownProgramme;
  let template: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    postgres = engine === 'postgres' ? await startMortalPostgres() : null;
    programme = await startProgramme(postgres?.url);
    await staffDesk(programme);
    known = await programme.know();
    template = await sealBytes(new Uint8Array(4096), openDesk(known).epoch.recipient);
  });
  afterAll(async () => {
    await programme.remove();
    await postgres?.remove();
  });

  test(`every acknowledged report is there once, after ${ROUNDS} killings under load`, async () => {
    const sent: Sent[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const load = Array.from({ length: CLIENTS }, () => sendUntilCut(sent));
      await pause(Math.random() * LONGEST_ROUND_MS);
      // Every other time the database goes first, in the middle of what the server asks of it.
      if (round % 2 === 1) await postgres?.killAndRevive();
      await programme.end('SIGKILL');
      await Promise.all(load);
      await programme.startAgain();
    }
    const acknowledged = sent.filter((report) => report.promise !== null);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    for (const report of sent) await expectOnce(report);
    await expectInLog(acknowledged);
  });

  async function sendUntilCut(sent: Sent[]): Promise<void> {
    for (;;) {
      const report = await newReport();
      sent.push(report);
      try {
        const response = await submit(report);
        if (response.status === 201) report.promise = await promiseOf(response);
      } catch {
        return;
      }
    }
  }

  /** One really sealed file, with other ciphertext each time: sealing each anew would leave no load. */
  async function newReport(): Promise<Sent> {
    const { origin } = known.descriptor;
    const receipt = await openReceipt(newReceipt(), origin);
    const envelope = template.slice();
    envelope.set(randomBytes(32), envelope.length - 32);
    checkEnvelope(envelope);
    const { desk, epoch } = openDesk(known);
    const { mailbox, commitment } = receipt;
    const body = JSON.stringify({
      ...{ desk: desk.id, epoch: epoch.epoch, mailbox },
      ...{ commitment: encodeB64(commitment), envelope: encodeB64(envelope) },
    });
    return { receipt, envelopeId: hashB64(envelope), body, promise: null };
  }

  /** Sent again, what was accepted is answered with the promise of the first time, and never taken twice. */
  async function expectOnce(report: Sent): Promise<void> {
    const response = await submit(report);
    if (report.promise !== null) expect(response.status).toBe(200);
    const promise = await promiseOf(response);
    if (report.promise !== null) expect(promise).toBe(report.promise);
    const { day, leaf } = verifyPromise(promise, known.descriptor.log.vkey);
    const entry = closedEntry(
      report.receipt.commitment,
      known.descriptor.origin,
      0,
      reportLine(day, report.envelopeId),
    );
    expect(leaf).toEqual(leafHash(utf8(entry)));
    const mailbox = await readMailbox(known, report.receipt);
    expect(mailbox).toMatchObject({ state: 'received', sent: [report.envelopeId], promise });
  }

  async function expectInLog(reports: readonly Sent[]): Promise<void> {
    const indexes = new Set<number>();
    for (const { receipt } of reports) {
      await expect.poll(() => proofOf(receipt), { timeout: 20_000 }).not.toBeNull();
      indexes.add((await proofOf(receipt)) ?? -1);
    }
    expect(indexes.size).toBe(reports.length);
  }

  async function proofOf(receipt: ReceiptKeys): Promise<number | null> {
    const [proof = null] = verifyMailboxLog(known, receipt, await readMailbox(known, receipt));
    return proof?.index ?? null;
  }

  function submit({ body }: Sent): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${programme.publicUrl}/api/v1/reports`, { method: 'POST', headers, body });
  }
});

async function promiseOf(response: Response): Promise<string> {
  const { promise } = (await response.json()) as { promise: string };
  return promise;
}
