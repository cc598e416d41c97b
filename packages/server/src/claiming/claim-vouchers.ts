import { type ClaimVouchers, canonicalBytes, decodeB64, encodeB64, hashB64 } from '@bellbuoy/protocol';
import { MAX_VOUCHERS } from '@bellbuoy/protocol/rewards';
import { awardHash } from '@bellbuoy/protocol/vouchers';
import { putPayload, type Reader, readPayload, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { listSigningKeys, signBlinded } from '../issuing/index.ts';
import { issue } from '../ledger/index.ts';
import { lockReport } from '../mailbox/index.ts';
import { type IssuingKey, type Programme, today } from '../programme/index.ts';
import { findOffer, type StoredOffer } from '../rewards/index.ts';

/** Which award of which conversation. */
interface Place {
  readonly mailbox: string;
  /** b64 H of the award. */
  readonly hash: string;
}

const SIGNATURE_BYTES = 384;

/**
 * Signs the vouchers of an award, once: the same request is answered the same for as long as anything is kept of the
 * conversation, also when the report is gone and the keys sign no more.
 *
 * @returns the signatures, b64, in the order of the request.
 * @throws Problem `no-mailbox`, `no-offer`, `claimed` for another request than the one that was answered, `offer-over`,
 * `too-many`, `wrong-keys`, `wrong-sum`; ProtocolError `malformed` for what no blinding makes.
 */
export async function claimVouchers(
  programme: Programme,
  mailbox: string,
  claim: ClaimVouchers,
): Promise<string[]> {
  const { database } = programme;
  const request = hashB64(canonicalBytes(claim));
  const place = { mailbox, hash: awardHash(claim.award) };
  const answered = await answerOf(database.store, place, request);
  if (answered !== null) return answered;
  await database.transaction((transaction) => requireClaimable(transaction, programme, place, claim));
  // Before the transaction, because a key may lie in a device that takes its time. Nobody is given what comes of it
  // unless it is kept.
  const messages = claim.blinded.map(({ kid, message }) => ({ kid, message: decodeB64(message) }));
  const signatures = await signBlinded(programme, messages);
  if (signatures === null) throw new Problem('wrong-keys');
  return database.transaction(async (transaction) => {
    const { offer, keys } = await requireClaimable(transaction, programme, place, claim);
    const quicker = await answerOf(transaction, place, request);
    if (quicker !== null) return quicker;
    const payload = await putPayload(transaction, {
      mailbox,
      bytes: Buffer.concat(signatures),
      outlivesReport: true,
    });
    await transaction
      .insertInto('voucher_claims')
      .values({ ...place, request, payload })
      .execute();
    await noteClaim(transaction, place, today(programme));
    for (const { kid } of keys) await countIssued(transaction, kid);
    if (offer.kind === 'money')
      await issue(transaction, programme, { award: offer.ref, vouchers: keys.map(worth) });
    return signatures.map(encodeB64);
  });
}

/** The answer that was given to a request; null where the award has not been claimed. */
async function answerOf(store: Reader, { mailbox, hash }: Place, request: string): Promise<string[] | null> {
  const claimed = await store
    .selectFrom('voucher_claims')
    .select(['request', 'payload'])
    .where('hash', '=', hash)
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  if (claimed === undefined) return null;
  if (claimed.request !== request) throw new Problem('claimed');
  const bytes = await readPayload(store, mailbox, claimed.payload);
  if (bytes === null) throw new Problem('gone');
  return Array.from({ length: bytes.length / SIGNATURE_BYTES }, (_, i) =>
    encodeB64(bytes.subarray(i * SIGNATURE_BYTES, (i + 1) * SIGNATURE_BYTES)),
  );
}

/** The offer, locked, and the keys that are asked for: exactly what was offered, in keys that sign today. */
async function requireClaimable(
  transaction: Transaction,
  programme: Programme,
  place: Place,
  { blinded }: ClaimVouchers,
): Promise<{ offer: StoredOffer; keys: IssuingKey[] }> {
  const day = today(programme);
  if ((await lockReport(transaction, place.mailbox)) === null) throw new Problem('no-mailbox');
  const offer = await findOffer(transaction, place);
  if (offer === null) throw new Problem('no-offer');
  if (offer.until_day < day) throw new Problem('offer-over');
  if (blinded.length > MAX_VOUCHERS) throw new Problem('too-many');
  const signing = await listSigningKeys(transaction, day);
  const keys = blinded.map(({ kid }) => signing.find((key) => key.kid === kid && isFor(key, offer)));
  if (!keys.every((key) => key !== undefined)) throw new Problem('wrong-keys');
  if (!isWorth(keys, offer)) throw new Problem('wrong-sum');
  return { offer, keys };
}

function isFor(key: IssuingKey, { kind, currency, level }: StoredOffer): boolean {
  if (kind === 'money') return key.kind === 'award' && key.currency === currency;
  return key.kind === 'commendation' && key.level === level;
}

function isWorth(keys: readonly IssuingKey[], { kind, amount }: StoredOffer): boolean {
  if (kind === 'commendation') return keys.length === 1;
  return keys.reduce((sum, key) => sum + worth(key).value, 0n) === BigInt(amount ?? 0);
}

function worth(key: IssuingKey): { kid: string; value: bigint } {
  return { kid: key.kid, value: key.kind === 'award' ? BigInt(key.value) : 0n };
}

async function noteClaim(transaction: Transaction, { mailbox, hash }: Place, day: string): Promise<void> {
  await transaction
    .updateTable('award_offers')
    .set({ claimed_on: day })
    .where('mailbox', '=', mailbox)
    .where('hash', '=', hash)
    .execute();
}

async function countIssued(transaction: Transaction, kid: string): Promise<void> {
  await transaction
    .insertInto('voucher_counts')
    .values({ kid, issued: 1 })
    .onConflict((conflict) =>
      conflict.column('kid').doUpdateSet((update) => ({ issued: update('voucher_counts.issued', '+', 1) })),
    )
    .execute();
}
