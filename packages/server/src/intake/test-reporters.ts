import {
  addDays,
  encodeB64,
  hashB64,
  type Keyring,
  makeKeyring,
  newReceipt,
  openReceipt,
  type ReceiptKeys,
  randomBytes,
  type SubmitReport,
  sealBytes,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Apps, createApps } from '../app.ts';
import { addEpoch, openDesk } from '../programme/index.ts';
import { purgeJournal } from '../retention/index.ts';
import type { WorkGate } from '../work/index.ts';
import { type Intake, openIntake } from './index.ts';

/** A report ready to be posted, with what its reporter keeps. */
export interface TestReport {
  readonly receipt: ReceiptKeys;
  readonly envelope: Uint8Array;
  readonly envelopeId: string;
  readonly body: SubmitReport;
}

const FRAME_BYTES = 8192;

/** Strangers before the public origin of a programme whose desk is open. */
export class TestReporters {
  readonly programme: TestProgramme;
  readonly apps: Apps;
  readonly intake: Intake;
  readonly epoch: Keyring;
  #sealed: Uint8Array | null = null;

  private constructor(programme: TestProgramme, apps: Apps, intake: Intake, epoch: Keyring) {
    this.programme = programme;
    this.apps = apps;
    this.intake = intake;
    this.epoch = epoch;
  }

  static async before(
    programme: TestProgramme,
    journalPath: string,
    gate?: WorkGate,
  ): Promise<TestReporters> {
    const { origin, desk } = programme.config;
    const [root, epoch] = await Promise.all([1, 2].map(() => makeKeyring(randomBytes(32), origin)));
    if (root === undefined || epoch === undefined) throw new Error('no keys');
    await programme.database.transaction(async (transaction) => {
      await openDesk(transaction, desk.id, encodeB64(root.verify));
      await addEpoch(transaction, desk.id, {
        ...{ epoch: 1, recipient: epoch.recipient, verify: encodeB64(epoch.verify) },
        ...{ from: TEST_DAY, until: addDays(TEST_DAY, 29), acceptUntil: addDays(TEST_DAY, 89) },
      });
    });
    const intake = openIntake(programme, gate);
    const sites = { reporter: '/nowhere', desk: '/nowhere', release: '/nowhere' };
    const journal = purgeJournal(journalPath);
    const apps = await createApps(programme, { intake, journal, sites, isDemo: false });
    return new TestReporters(programme, apps, intake, epoch);
  }

  get app(): Hono {
    return this.apps.publicApp;
  }

  /** Sealed anew only once: what differs between envelopes is their last bytes of ciphertext. */
  async newReport(changes: Partial<SubmitReport> = {}): Promise<TestReport> {
    const receipt = await openReceipt(newReceipt(), this.programme.config.origin);
    const envelope = await this.newEnvelope();
    const body: SubmitReport = {
      desk: this.programme.config.desk.id,
      epoch: 1,
      mailbox: receipt.mailbox,
      commitment: encodeB64(receipt.commitment),
      envelope: encodeB64(envelope),
      ...changes,
    };
    return { receipt, envelope, envelopeId: hashB64(envelope), body };
  }

  async newEnvelope(frameBytes: number = FRAME_BYTES): Promise<Uint8Array> {
    const isUsual = frameBytes === FRAME_BYTES;
    const sealed =
      (isUsual ? this.#sealed : null) ?? (await sealBytes(new Uint8Array(frameBytes), this.epoch.recipient));
    if (isUsual) this.#sealed = sealed;
    const envelope = sealed.slice();
    envelope.set(randomBytes(16), envelope.length - 16);
    return envelope;
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.call('POST /reports', { body: text, headers });
  }

  async call(
    route: string,
    {
      receipt,
      body,
      headers = {},
    }: { receipt?: ReceiptKeys; body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const [method = '', path = ''] = route.split(' ');
    const sent = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(receipt === undefined ? {} : { authorization: `Bellbuoy ${encodeB64(receipt.token)}` }),
      ...headers,
    };
    return this.app.request(`/api/v1${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** How many rows there are of everything that a submission could leave behind. */
  async countRows(): Promise<Record<string, number>> {
    const tables = ['reports', 'payloads', 'shred_keys', 'kept_notes', 'messages', 'log_outbox'] as const;
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const rows = await this.programme.database.store.selectFrom(table).selectAll().execute();
      counts[table] = rows.length;
    }
    return counts;
  }
}
