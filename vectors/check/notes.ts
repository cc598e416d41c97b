import { formatVkey, noteSigner, parseVkey, signNote, verifyNote } from '@bellbuoy/protocol';
import vectors from '../note_c2sp.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const signers = new Map(vectors.signers.map(({ name, seed }) => [name, noteSigner(name, fromHex(seed))]));

export const noteChecks: Check[] = [
  ...vectors.signers.map(({ name, vkey }) => ({
    name: `verifier key of ${name}`,
    run: () => equal(signers.get(name)?.vkey, vkey),
  })),
  ...vectors.signed.map(({ text, signers: names, note }) => ({
    name: `signing ${JSON.stringify(text)}`,
    run: () => equal(signNote(text, names.map(signerOf)), note),
  })),
  ...vectors.valid.map(({ name, note, vkeys, text, names }) => ({
    name,
    run: () => {
      const verified = verifyNote(note, vkeys);
      equal([verified.text, verified.names], [text, names]);
    },
  })),
  ...vectors.invalid.map(({ name, note, vkeys, error }) => ({
    name,
    run: () => failsWith(error, () => verifyNote(note, vkeys)),
  })),
  ...vectors.vkeys.map((vkey) => ({
    name: `verifier key ${vkey}`,
    run: () => {
      const { name, publicKey, type } = parseVkey(vkey);
      equal(formatVkey(name, publicKey, type), vkey);
    },
  })),
  ...vectors.invalidVkeys.map(({ name, vkey }) => ({
    name: `verifier key: ${name}`,
    run: () => failsWith('malformed', () => parseVkey(vkey)),
  })),
];

function signerOf(name: string) {
  const signer = signers.get(name);
  if (signer === undefined) throw new Error(`no signer ${name}`);
  return signer;
}
