import {
  descriptorNote,
  formatDescriptor,
  noteSigner,
  parseDescriptor,
  utf8,
  verifyDescriptor,
} from '@bellbuoy/protocol';
import { formatIssuedKeys, verifyIssuedKeys } from '@bellbuoy/protocol/vouchers';
import vectors from '../descriptor_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { vkey, day } = vectors;
const signer = noteSigner('harbour.example/programme', fromHex(vectors.seed));
const base = vectors.valid[0]?.descriptor ?? '';

export const descriptorChecks: Check[] = [
  ...vectors.valid.map(({ name, descriptor, note }) => ({
    name: `descriptor: ${name}`,
    run: () => {
      const bytes = utf8(descriptor);
      equal(descriptorNote(bytes, signer), note);
      const verified = verifyDescriptor({ bytes, note, vkey, day, minSequence: 7 });
      equal(parseDescriptor(formatDescriptor(verified)), verified);
    },
  })),
  ...vectors.valid.flatMap(({ name, descriptor, issued }) =>
    issued === undefined
      ? []
      : {
          name: `descriptor: the list of ${name}`,
          run: () => {
            const named = parseDescriptor(utf8(descriptor));
            const keys = verifyIssuedKeys(utf8(issued), named);
            equal(formatIssuedKeys(named.origin, keys.slice(named.issuing.length)), utf8(issued));
            return failsWith('unverified', () => verifyIssuedKeys(utf8(`${issued} `), named));
          },
        },
  ),
  ...vectors.invalid.map(({ name, descriptor, note, day: today, minSequence, error }) => ({
    name: `descriptor: ${name}`,
    run: () =>
      failsWith(error, () =>
        verifyDescriptor({ bytes: utf8(descriptor), note, vkey, day: today, minSequence }),
      ),
  })),
  ...vectors.malformed.map(({ name, at, value }) => ({
    name: `descriptor: ${name}`,
    run: () => failsWith('malformed', () => parseDescriptor(utf8(edit(base, at, value)))),
  })),
];

/** The JSON text with the value at a place replaced. */
function edit(text: string, at: readonly (string | number)[], value: unknown): string {
  const root: unknown = JSON.parse(text);
  const place = at.slice(0, -1).reduce((node, key) => Reflect.get(Object(node), key), root);
  Reflect.set(Object(place), at.at(-1) ?? '', value);
  return JSON.stringify(root);
}
