import { addDays, canonicalBytes, type Day, encodeB64 } from '@bellbuoy/protocol';
import { credentialKid } from '@bellbuoy/protocol/commendations';
import { exclusive } from '../db/index.ts';
import {
  type CredentialKey,
  listCredentialKeys,
  type Programme,
  renewDescriptor,
  today,
} from '../programme/index.ts';

/** How long before a year its key is made: long enough for a descriptor that is signed by hand, and witnessed. */
const AHEAD_DAYS = 30;

/**
 * Makes the key that signs commendations this year where it is missing, towards the end of the year the next one's, and
 * a new one whenever the programme has changed its name or address, which every credential says.
 */
export async function ensureCredentialKeys(programme: Programme): Promise<void> {
  const day = today(programme);
  const days = [day, addDays(day, AHEAD_DAYS)];
  for (const each of days) {
    const known = await listCredentialKeys(programme.database.store);
    if (!known.some((key) => isOurs(key, programme) && isGoodOn(key, each))) {
      await makeKey(programme, each === day ? day : `${each.slice(0, 4)}-01-01`);
    }
  }
}

/** Whether a key signs on a day, withdrawn ones never. */
export function isGoodOn({ from, until, revoked }: CredentialKey, day: Day): boolean {
  return from <= day && day <= until && revoked === undefined;
}

/** Whether what a key says of its issuer is what the programme is today. */
export function isOurs({ title, url }: CredentialKey, { config }: Programme): boolean {
  const same = (value: unknown) => encodeB64(canonicalBytes(value));
  return url === issuerUrl(config) && same(title) === same(config.title);
}

/** A second of work, so not within a transaction. Of two servers that make one, the first is taken. */
async function makeKey(programme: Programme, from: Day): Promise<void> {
  const { keeper, config, database } = programme;
  const { modulus, handle } = await keeper.make();
  const n = encodeB64(modulus);
  const kid = await credentialKid({ kty: 'RSA', e: 'AQAB', n });
  const isKept = await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'credential-keys');
    const known = await listCredentialKeys(transaction);
    if (known.some((key) => isOurs(key, programme) && isGoodOn(key, from))) return false;
    const until = `${from.slice(0, 4)}-12-31`;
    const entry = { kid, from_day: from, until_day: until, revoked_on: null, url: issuerUrl(config) };
    await transaction
      .insertInto('credential_keys')
      .values({ ...entry, title: JSON.stringify(config.title), modulus: n })
      .execute();
    await transaction.insertInto('credential_secrets').values({ kid, keeper: keeper.name, handle }).execute();
    await renewDescriptor(transaction, programme);
    return true;
  });
  if (!isKept) await keeper.destroy(handle);
}

function issuerUrl({ urls }: Programme['config']): string {
  return new URL(urls.public).origin;
}
