import {
  closedEntry,
  cosigner,
  fillEntry,
  formatProof,
  inclusionPath,
  leafHash,
  type NoteSigner,
  noteSigner,
  openedLine,
  reportLine,
  rootOf,
  signCheckpoint,
  utf8,
} from '@bellbuoy/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftSaying, type Filed, fileOne, LOG, mailboxOf, ORIGIN, seed, TODAY } from '../testing/harbour.ts';
import { checkLog, type LogGround } from './check-log.ts';

let filed: Filed;
let ground: LogGround;
let line: string;
beforeAll(async () => {
  filed = await fileOne();
  line = reportLine(TODAY, filed.sealed.envelopeId);
  ground = {
    origin: ORIGIN,
    commitment: filed.receipt.commitment,
    logVkey: LOG.vkey,
    witnesses: { vkeys: [], quorum: 0 },
    today: TODAY,
  };
});

describe('a report in the log', () => {
  test('is proven by an entry that only its author can recognise', async () => {
    const proof = await prove(line, 0);
    const check = checkLog(mailboxOf(filed, { log: [{ line, proof }] }), ground);
    expect(check).toMatchObject({ result: 'in', promise: { by: '2026-11-29' } });
    expect(check.events).toMatchObject([
      { type: 'report', day: TODAY, evidence: { line, index: 5, size: 16 } },
    ]);
    expect(check.events[0]?.evidence?.entry).not.toContain(filed.sealed.envelopeId);
  });

  test('is in with its later events still to come', async () => {
    const opened = openedLine(TODAY, 1);
    const log = [
      { line, proof: await prove(line, 0) },
      { line: opened, proof: null },
    ];
    const check = checkLog(mailboxOf(filed, { log }), ground);
    expect(check).toMatchObject({
      result: 'in',
      events: [{ type: 'report' }, { type: 'opened', evidence: null }],
    });
  });

  test('is pending until the day of the promise, and overdue the day after', () => {
    const mailbox = mailboxOf(filed);
    expect(checkLog(mailbox, { ...ground, today: '2026-11-29' }).result).toBe('pending');
    expect(checkLog(mailbox, { ...ground, today: '2026-11-30' }).result).toBe('overdue');
    expect(checkLog({ ...mailbox, log: [] }, { ...ground, today: '2026-11-30' }).result).toBe('overdue');
  });

  test('is over once the server has let go of everything that leads to the log', () => {
    const mailbox = { ...mailboxOf(filed, { promise: '' }), sent: [], log: [] };
    expect(checkLog(mailbox, ground)).toEqual({ result: 'let-go', promise: null, events: [] });
  });

  test('has no promise when another report’s, or a stranger’s, is shown', async () => {
    const other = await fileOne(draftSaying('Something else.'));
    expect(checkLog(mailboxOf(filed, { promise: other.promise }), ground)).toMatchObject({
      result: 'promise-bad',
      promise: null,
    });
  });

  test('is not in by a proof of anything else', async () => {
    const good = await prove(line, 0);
    const opened = openedLine(TODAY, 1);
    const strangersLine = reportLine(TODAY, 'A'.repeat(43));
    for (const log of [
      [{ line, proof: good.replace('index 5', 'index 4') }],
      [{ line, proof: await prove(line, 1) }],
      [{ line, proof: await prove(line, 0, noteSigner(`${ORIGIN}/log`, seed(9))) }],
      [{ line: strangersLine, proof: await prove(strangersLine, 0) }],
      [{ line: opened, proof: await prove(opened, 0) }],
      [
        { line, proof: good },
        { line, proof: good },
      ],
      [{ line: 'no line', proof: good }],
    ]) {
      expect(checkLog(mailboxOf(filed, { log }), ground)).toMatchObject({ result: 'proof-bad', events: [] });
    }
  });

  test('needs the witnesses that the site asks for', async () => {
    const witness = cosigner('witness.example', seed(8), 1_795_262_400);
    const asked = { ...ground, witnesses: { vkeys: [witness.vkey], quorum: 1 } };
    const alone = [{ line, proof: await prove(line, 0) }];
    expect(checkLog(mailboxOf(filed, { log: alone }), asked).result).toBe('proof-bad');
    const cosigned = [{ line, proof: await prove(line, 0, LOG, witness) }];
    expect(checkLog(mailboxOf(filed, { log: cosigned }), asked).result).toBe('in');
    const other = cosigner('witness.example', seed(9), 1_795_262_400);
    const byAnother = [{ line, proof: await prove(line, 0, LOG, other) }];
    expect(checkLog(mailboxOf(filed, { log: byAnother }), asked).result).toBe('proof-bad');
  });
});

/** A proof that the n-th entry of the report is the sixth of sixteen. */
async function prove(hidden: string, n: number, ...signers: NoteSigner[]): Promise<string> {
  const entries = Array.from({ length: 16 }, (_, i) => fillEntry(seed(7), ORIGIN, i));
  entries[5] = closedEntry(filed.receipt.commitment, ORIGIN, n, hidden);
  const leaves = entries.map((entry) => leafHash(utf8(entry)));
  const path = await inclusionPath(5, 16, (level, index) =>
    rootOf(leaves.slice(index << level, (index + 1) << level)),
  );
  const checkpoint = signCheckpoint(
    { origin: `${ORIGIN}/log`, size: 16, root: rootOf(leaves) },
    signers.length > 0 ? signers : [LOG],
  );
  return formatProof({ index: 5, path, checkpoint });
}
