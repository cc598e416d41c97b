import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  formatReceipt,
  formatReceiptNumbers,
  type Mailbox,
  openReceipt,
  parseReceipt,
  type ReceiptKeys,
} from '@bellbuoy/protocol';
import { allReceiptWordlists, receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openMailbox, verifyMailboxLog } from '../../packages/cli/src/client/conversation.ts';
import {
  claimReport,
  finishCase,
  type OpenCase,
  openReport,
  readCase,
  readCases,
  readFollowUps,
  readQueue,
  replyTo,
} from '../../packages/cli/src/client/desk-client.ts';
import { ApiError } from '../../packages/cli/src/client/http.ts';
import type { KnownProgramme } from '../../packages/cli/src/client/programme-client.ts';
import {
  type FiledReport,
  fileReport,
  readMailbox,
  withdraw,
  writeMessage,
} from '../../packages/cli/src/client/reporter-client.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  ORIGIN,
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { describeOnBothEngines } from '../support/databases.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

const REPORT = {
  locale: 'fr',
  category: 'restricted-zone',
  answers: { saw: 'Un drone au-dessus des cuves.', where: 'Cuves 3 et 4', when: 'Hier soir' },
} as const;

// One story, told in order: each part stands on what happened before it.
describeOnBothEngines('a stranger and a desk', (newLocation, engine) => {
  let programme: RunningProgramme;
  let removeDatabase: () => Promise<void>;
  let staff: Staff;
  let filed: FiledReport;
  let returned: ReceiptKeys;
  let caseId: string;
  let read: OpenCase;

  beforeAll(async () => {
    const { location, remove } = await newLocation();
    removeDatabase = remove;
    programme = await startProgramme(engine === 'postgres' ? location : undefined);
  });
  afterAll(async () => {
    await programme?.remove();
    await removeDatabase?.();
  });

  it('nobody can report before the desk is open', async () => {
    await expect(fileReport(await programme.know(), REPORT)).rejects.toMatchObject({ code: 'expired' });
  });

  it('a lead sets the desk up by a link that works once, and admits an analyst', async () => {
    expect(programme.setupLink).toMatch(/\/desk\/#setup=[\w-]{43}$/);
    staff = await staffDesk(programme);
    await expect(staffDesk(programme)).rejects.toMatchObject({ code: 'bad-token' });
  });

  it('a stranger reports and has a promise that a stranger’s tool can verify', async () => {
    filed = await fileReport(await programme.know(), REPORT);
    const path = join(programme.dataDir, 'promise.txt');
    await writeFile(path, filed.promise);
    const verify = () => runCli(['promise', 'verify', path, '--url', programme.publicUrl]);
    const { code, stdout } = await verify();
    expect(stdout).toMatch(/^Promise +genuine/m);
    expect(code).toBe(0);
    const { stdout: later } = await vi.waitFor(async () => {
      const result = await verify();
      expect(result.stdout).not.toContain('not published yet');
      return result;
    }, 10_000);
    expect(later).toMatch(/^Log +published, as entry \d+/m);
  });

  it('the analyst sees that something waits and nothing of what it says, and claims it for themself', async () => {
    const [row, ...others] = await readQueue(staff.analyst);
    expect(others).toEqual([]);
    expect(row).toEqual({
      report: filed.receipt.mailbox,
      day: staff.analyst.today(),
      size: expect.any(Number) as number,
      urgent: false,
      due: expect.stringMatching(DAY) as string,
      warnOn: expect.stringMatching(DAY) as string,
      screenBy: null,
      claimant: null,
    });
    await claimReport(staff.analyst, filed.receipt.mailbox);
    await expect(claimReport(staff.lead, filed.receipt.mailbox)).rejects.toMatchObject({ code: 'claimed' });
  });

  it('the analyst opens it and answers', async () => {
    const report = filed.receipt.mailbox;
    const claimed = await claimReport(staff.analyst, report);
    caseId = await openReport(staff.analyst, { report, claimed, subject: 'Drone over the tanks' });
    const opened = await readCase(staff.analyst, caseId);
    expect(opened.report).toMatchObject(REPORT);
    await replyTo(staff.analyst, opened, 'Merci. Avez-vous vu d’où il venait ?');
    await expect(readCase(staff.lead, caseId)).rejects.toMatchObject({ code: 'not-claimed' });
  });

  it('the stranger returns with nothing but the words, in any form, and reads what the desk signed', async () => {
    const words = formatReceipt(filed.receipt.entropy, await receiptWordlist('fr'))
      .join('  ')
      .toUpperCase();
    const numbers = formatReceiptNumbers(filed.receipt.entropy).join(' ');
    const lists = await allReceiptWordlists();
    for (const typed of [words, numbers]) {
      expect(parseReceipt(typed, lists)).toContainEqual(filed.receipt.entropy);
    }
    returned = await openReceipt(filed.receipt.entropy, ORIGIN);
    const known = await programme.know();
    const mailbox = await readMailbox(known, returned);
    expect(mailbox).toMatchObject({ state: 'opened', promise: filed.promise, sent: [filed.envelopeId] });
    const { messages, findings } = await openMailbox(known, returned, mailbox);
    expect(findings).toEqual([]);
    expect(messages.map(({ message }) => message)).toMatchObject([
      { kind: 'opened', n: 0, report: filed.envelopeId },
      { kind: 'reply', n: 1, text: 'Merci. Avez-vous vu d’où il venait ?' },
    ]);
  });

  it('the stranger writes again and the analyst sees it', async () => {
    await writeMessage(await programme.know(), returned, 'Du large, et il y est retourné.');
    const listed = (await readCases(staff.analyst)).find((row) => row.case === caseId);
    expect(listed).toMatchObject({ state: 'open', unread: 1 });
    read = await readCase(staff.analyst, caseId);
    expect(await readFollowUps(staff.analyst, read)).toEqual(['Du large, et il y est retourné.']);
    const resealed = await readCase(staff.analyst, caseId);
    expect(resealed.row).toMatchObject({ unread: 0 });
    expect(await readFollowUps(staff.analyst, resealed)).toEqual(['Du large, et il y est retourné.']);
  });

  it('the stranger withdraws, and the desk no longer has it', async () => {
    await withdraw(await programme.know(), returned);
    expect(await readMailbox(await programme.know(), returned)).toMatchObject({
      state: 'withdrawn',
      messages: [],
    });
    await expect(readCase(staff.analyst, caseId)).rejects.toMatchObject({ status: 410, code: 'gone' });
    expect((await readCases(staff.analyst)).find((row) => row.case === caseId)).toEqual({
      case: caseId,
      day: staff.analyst.today(),
      state: 'withdrawn',
    });
    expect(await readQueue(staff.analyst)).toEqual([]);
    const late = { disposition: 'out-of-scope', exclusion: 'rumour', facts: 'None' } as const;
    await expect(finishCase(staff.analyst, read, late)).rejects.toBeInstanceOf(ApiError);
  });

  it('the log tells what happened, to whoever holds the words, and to nobody else', async () => {
    const known = await programme.know();
    const mailbox = await published(known);
    expect(mailbox.log.map(({ line }) => (JSON.parse(line) as { type: string }).type)).toEqual([
      'report',
      'opened',
      'withdrawn',
    ]);
    const places = verifyMailboxLog(known, returned, mailbox).map((proof) => proof?.index);
    expect(new Set(places).size).toBe(3);
    expect(places).not.toContain(undefined);
    const entries = await (await fetch(`${programme.publicUrl}/api/v1/log/checkpoint`)).text();
    expect(entries).not.toContain(filed.receipt.mailbox);
  });

  /** The mailbox, once the sequencer has published everything of it. */
  async function published(known: KnownProgramme): Promise<Mailbox> {
    return vi.waitFor(async () => {
      const mailbox = await readMailbox(known, returned);
      expect(mailbox.log.every(({ proof }) => proof !== null)).toBe(true);
      return mailbox;
    }, 10_000);
  }
});
