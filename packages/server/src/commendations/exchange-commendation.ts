import {
  addDays,
  COMMENDATION_LEVELS,
  type Day,
  type ExchangeCommendation,
  ProtocolError,
} from '@bellbuoy/protocol';
import { credentialId, drawPseudonym } from '@bellbuoy/protocol/commendations';
import { type ParsedVoucher, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findIssuingKey, isSignedBy, type KnownKey, lockIssuingKey } from '../issuing/index.ts';
import { type IssuingKey, type Programme, today } from '../programme/index.ts';
import { findCredentialSigner, signCredential } from './sign-credential.ts';

/** For so long an exchange whose answer was lost on the way is answered again. */
const ANSWER_DAYS = 30;
const ID_BYTES = 16;
const RETRY_AFTER = 60;

export interface Exchanged {
  readonly credential: string;
  readonly isNew: boolean;
}

type CommendationVoucherKey = Extract<IssuingKey, { kind: 'commendation' }>;

/**
 * Exchanges a voucher for a credential, once. Whoever brings it is not asked who they are, and which report it is for nobody
 * can tell: it was signed blindly. The answer to a repeat is the first one, also where the repeat asks for it otherwise.
 *
 * @throws Problem `no-voucher`, `other-voucher`, `voucher-over`, `voucher-spent`, or `unavailable` while no key can sign.
 */
export async function exchangeCommendation(
  programme: Programme,
  { voucher: text, pseudonym }: ExchangeCommendation,
): Promise<Exchanged> {
  const voucher = parse(text);
  const { store } = programme.database;
  const voucherKey = await findKey(store, voucher, today(programme));
  const before = await findAnswer(store, spentKeyOf(voucher), today(programme));
  if (before !== null) return { credential: before, isNew: false };
  // Before the transaction, because the key may lie in a device that takes its time. Nobody is given what comes of it
  // unless it is kept.
  const credential = await writeCredential(programme, voucherKey, pseudonym);
  return keepAnswer(programme, voucher, credential);
}

function parse(text: string): ParsedVoucher {
  try {
    return parseVoucher(text);
  } catch (error) {
    if (error instanceof ProtocolError) throw new Problem('no-voucher');
    throw error;
  }
}

/** The key that signed a voucher, once it is sure that it did. */
async function findKey(store: Reader, voucher: ParsedVoucher, day: Day): Promise<CommendationVoucherKey> {
  const known = await findIssuingKey(store, voucher.kid);
  if (known === null) throw new Problem('no-voucher');
  const { key } = known;
  if (!isSignedBy(voucher, key.jwk)) throw new Problem('no-voucher');
  if (key.kind !== 'commendation') throw new Problem('other-voucher');
  requireGood(known, day);
  return key;
}

function requireGood({ key, revokedOn }: KnownKey, day: Day): void {
  if (revokedOn !== null || key.redeemUntil < day) throw new Problem('voucher-over');
}

/** @throws Problem `voucher-spent` where the answer has been forgotten. */
async function findAnswer(store: Reader, key: string, day: Day): Promise<string | null> {
  const spent = await store
    .selectFrom('spent_commendations')
    .select(['answer', 'answer_until'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (spent === undefined) return null;
  if (spent.answer === null || (spent.answer_until ?? '') < day) throw new Problem('voucher-spent');
  return spent.answer;
}

async function writeCredential(
  programme: Programme,
  { level: told }: CommendationVoucherKey,
  isNamed: boolean,
): Promise<string> {
  const signer = await findCredentialSigner(programme);
  const level = COMMENDATION_LEVELS.find((each) => each === told);
  if (signer === null || level === undefined)
    throw new Problem('unavailable', undefined, { retryAfter: RETRY_AFTER });
  return signCredential(programme, signer, {
    id: credentialId(programme.random(ID_BYTES)),
    month: today(programme).slice(0, 7),
    level,
    pseudonym: isNamed ? drawPseudonym(programme.random) : null,
  });
}

/**
 * Spends the voucher, unless its key was revoked meanwhile. Of two that come at once one wins, and the other is given its
 * answer.
 */
async function keepAnswer(
  programme: Programme,
  voucher: ParsedVoucher,
  credential: string,
): Promise<Exchanged> {
  const day = today(programme);
  const { kid } = voucher;
  const spentKey = spentKeyOf(voucher);
  return programme.database.transaction(async (transaction) => {
    const known = await lockIssuingKey(transaction, kid);
    if (known === null) throw new Error('the key of a voucher is gone');
    requireGood(known, day);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('spent_commendations')
      .values({
        ...{ key: spentKey, kid, until_day: known.key.redeemUntil },
        ...{ answer: credential, answer_until: addDays(day, ANSWER_DAYS) },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return { credential, isNew: true };
    const first = await findAnswer(transaction, spentKey, day);
    if (first === null) throw new Error('a voucher is spent, and nowhere');
    return { credential: first, isNew: false };
  });
}
