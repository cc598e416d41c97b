import { canonicalJson, decodeB64, encodeB64, parseJson, utf8 } from '@bellbuoy/protocol';
import base64url from '../base64url_rfc4648.json' with { type: 'json' };
import canonical from '../canonical_rfc8785.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex, toHex } from './check.ts';

export const base64urlChecks: Check[] = [
  ...base64url.valid.map(({ text, bytes }) => ({
    name: `the bytes ${bytes}`,
    run: () => {
      equal(encodeB64(fromHex(bytes)), text);
      equal(toHex(decodeB64(text)), bytes);
    },
  })),
  ...base64url.invalid.map(({ name, text }) => ({
    name,
    run: () => failsWith('malformed', () => decodeB64(text)),
  })),
];

export const canonicalChecks: Check[] = [
  ...canonical.valid.map(({ json, canonical: text }) => ({
    name: text,
    run: () => {
      equal(canonicalJson(parseJson(utf8(json))), text);
      equal(canonicalJson(parseJson(utf8(text))), text);
    },
  })),
  ...canonical.invalid.map(({ name, json }) => ({
    name,
    run: () => failsWith('malformed', () => canonicalJson(parseJson(utf8(json)))),
  })),
];
