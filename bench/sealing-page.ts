// Runs in the browser: age alone, sealing 2 KiB to a hybrid recipient.

import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';

const BYTES = 2048;

/** Makes a recipient; part of no measurement. */
export async function makeRecipient(): Promise<string> {
  return identityToRecipient(await generateHybridIdentity());
}

export async function timeAge(recipient: string): Promise<number> {
  const plaintext = crypto.getRandomValues(new Uint8Array(BYTES));
  const start = performance.now();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await encrypter.encrypt(plaintext);
  return performance.now() - start;
}
