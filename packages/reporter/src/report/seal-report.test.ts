import {
  checkEnvelope,
  decodeB64,
  decodeFrame,
  encodeB64,
  noteSigner,
  openEnvelope,
  submitReportSchema,
  verifyReport,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { openKept } from '../conversation/kept.ts';
import {
  DRAFT,
  draftSaying,
  type Filed,
  fileOne,
  ORIGIN,
  promiseOf,
  seed,
  TODAY,
} from '../testing/harbour.ts';
import { sealReport } from './seal-report.ts';
import { verifyAcceptance } from './verify-acceptance.ts';

let filed: Filed;
beforeAll(async () => {
  filed = await fileOne();
});

describe('a sealed report', () => {
  test('is what the server takes, and tells it nothing but whether it is urgent', () => {
    const { body } = filed.sealed;
    expect(v.safeParse(submitReportSchema, body).success).toBe(true);
    checkEnvelope(decodeB64(body.envelope));
    const { envelope: _, kept: __, ...clear } = body;
    expect(clear).toEqual({
      desk: 'harbour',
      epoch: 3,
      mailbox: filed.receipt.mailbox,
      commitment: encodeB64(filed.receipt.commitment),
      urgent: false,
    });
  });

  test('opens at the desk, to what was written and where to answer', async () => {
    const { harbour, sealed, receipt } = filed;
    const frame = decodeFrame(await openEnvelope(decodeB64(sealed.body.envelope), harbour.epoch.identity));
    const report = verifyReport(frame, {
      origin: ORIGIN,
      desk: 'harbour',
      mailbox: receipt.mailbox,
      epoch: 3,
    });
    const { category, answers } = DRAFT;
    expect(report).toMatchObject({ category, locale: 'en', recipient: receipt.keyring.recipient });
    expect(report.answers).toEqual(answers);
  });

  test('has the same size, whether little or a little more was written', async () => {
    const longer = await fileOne(draftSaying('x'.repeat(1_000)));
    expect(longer.sealed.body.envelope.length).toBe(filed.sealed.body.envelope.length);
  });

  test('keeps for its author alone how it began', async () => {
    const { sealed, receipt } = filed;
    const kept = await openKept(sealed.body.kept ?? null, receipt, 'harbour');
    expect(kept?.message).toMatchObject({
      next: 1,
      excerpts: [{ n: 0, day: TODAY, text: DRAFT.answers.saw }],
    });
  });

  test('is refused on the device when it does not fit', async () => {
    const { addressee } = filed.harbour;
    const draft = draftSaying('x'.repeat(65_000));
    await expect(
      sealReport({ draft, attached: [], addressee, entropy: seed(5).slice(0, 16), locale: 'en', day: TODAY }),
    ).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

describe('an answer counts as arrival', () => {
  test('when the log key promised this very report', () => {
    const acceptance = verifyAcceptance({ promise: filed.promise }, filed.sealed, TODAY);
    expect(acceptance).toMatchObject({ day: TODAY, by: '2026-11-29', note: filed.promise });
  });

  test('also when the clocks are a day apart', () => {
    const promise = promiseOf(filed.sealed, '2026-11-22');
    expect(verifyAcceptance({ promise }, filed.sealed, TODAY).day).toBe('2026-11-22');
  });

  test('never otherwise', async () => {
    const other = await fileOne(draftSaying('Something else.'));
    const stranger = noteSigner(`${ORIGIN}/log`, seed(9));
    for (const answer of [
      null,
      {},
      { promise: '' },
      { promise: other.promise },
      { promise: promiseOf(filed.sealed, TODAY, stranger) },
      { promise: filed.promise.replace(TODAY, '2026-11-20') },
      { promise: promiseOf(filed.sealed, '2027-11-21') },
    ]) {
      expect(() => verifyAcceptance(answer, filed.sealed, TODAY)).toThrow();
    }
  });
});
