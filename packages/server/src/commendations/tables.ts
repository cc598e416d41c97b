import type { Json } from '../db/json.ts';

export interface CommendationsTables {
  credential_keys: CredentialKeysTable;
  credential_secrets: CredentialSecretsTable;
  spent_commendations: SpentCommendationsTable;
}

/** Public halves of the keys that sign commendations, all that there ever were. */
interface CredentialKeysTable {
  kid: string;
  from_day: string;
  until_day: string;
  /** The day from which nothing that it signed is to be relied on. */
  revoked_on: string | null;
  /** What the programme was called, and where it was, when the key was made: its credentials say so. */
  title: Json<Record<string, string>>;
  url: string;
  /** b64 of the RSA modulus. */
  modulus: string;
}

/** Secret halves, as their keeper names them. */
interface CredentialSecretsTable {
  kid: string;
  keeper: 'file' | 'pkcs11';
  handle: string;
}

/** Vouchers that were exchanged. */
interface SpentCommendationsTable {
  /** b64 H of what was signed blindly. */
  key: string;
  kid: string;
  /** The last day on which the voucher could be presented again. */
  until_day: string;
  /** The credential, for as long as it is answered again. */
  answer: string | null;
  answer_until: string | null;
}
