import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../vectors/descriptor_bellbuoy.json' with { type: 'json' };
import { encodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { cosignerVkey } from '../log/cosignature.ts';
import { type DescriptorDesk, formatDescriptor, maxDescriptorBytes, parseDescriptor } from './descriptor.ts';
import { verifyDescriptor } from './descriptor-note.ts';
import { currentEpoch, verifyKeyOfEpoch } from './epochs.ts';
import { formatProgrammeFile, type ProgrammeFile, parseProgrammeFile } from './programme-file.ts';

const { vkey, day } = vectors;
const example = vectors.valid[0] ?? { descriptor: '', note: '' };
const bytes = utf8(example.descriptor);
const descriptor = parseDescriptor(bytes);
const claim = { bytes, note: example.note, vkey, day, minSequence: 7 };

describe('a descriptor', () => {
  it('holds to the end of the day on which it expires', () => {
    expect(verifyDescriptor({ ...claim, day: '2026-12-20' }).sequence).toBe(7);
    expect(() => verifyDescriptor({ ...claim, day: '2026-12-21' })).toThrow(
      expect.objectContaining({ code: 'expired' }),
    );
  });

  it('is refused with any one bit changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = bytes.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => verifyDescriptor({ ...claim, bytes: changed })).toThrow(
          expect.objectContaining({ name: 'ProtocolError' }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is refused for its length before anything is parsed', () => {
    const long = utf8(`${example.descriptor}${' '.repeat(maxDescriptorBytes)}`);
    expect(() => parseDescriptor(long)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('of arbitrary JSON ends in an error of ours', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => parseDescriptor(utf8(text))).toThrow(expect.objectContaining({ name: 'ProtocolError' }));
      }),
    );
    expect(() => parseDescriptor(Uint8Array.of(0xff))).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });

  it('is not formatted when clients would refuse it', () => {
    expect(() => formatDescriptor({ ...descriptor, expires: '2027-01-30' })).toThrow('expires too late');
  });
});

describe('issuing keys', () => {
  const passKey = (kid: number, quarter: string) => ({
    ...({
      kid: encodeB64(new Uint8Array(32).fill(kid)),
      kind: 'pass',
      quarter,
      redeemUntil: '2027-03-31',
    } as const),
    jwk: { kty: 'RSA', e: 'AQAB', n: encodeB64(new Uint8Array(384).fill(kid)) } as const,
  });

  it('are one for each purpose and quarter, so that a key tells nobody apart', () => {
    const kept = [passKey(1, '2026-Q4'), passKey(2, '2027-Q1')];
    expect(parseDescriptor(formatDescriptor({ ...descriptor, issuing: kept })).issuing).toEqual(kept);
    const issuing = [passKey(1, '2026-Q4'), passKey(2, '2026-Q4')];
    expect(() => formatDescriptor({ ...descriptor, issuing })).toThrow('for one purpose');
  });
});

describe('the epochs of a desk', () => {
  const [desk] = descriptor.desks as [DescriptorDesk];

  it.each([
    ['2026-11-14', null],
    ['2026-11-15', 3],
    ['2026-12-14', 3],
    ['2026-12-15', 4],
    ['2027-01-13', 4],
    ['2027-01-14', null],
  ])('on %s: epoch %s', (onDay, epoch) => {
    expect(currentEpoch(desk, onDay)?.epoch ?? null).toBe(epoch);
  });

  it('give the keys of the past, the present and those made ahead, no others', () => {
    const keyOf = (epoch: number) => encodeB64(verifyKeyOfEpoch(desk, epoch) ?? new Uint8Array(0));
    expect([2, 3, 4].map(keyOf)).toEqual([desk.past[0]?.verify, desk.verify, desk.next[0]?.verify]);
    expect(verifyKeyOfEpoch(desk, 1)).toBeNull();
    expect(verifyKeyOfEpoch(desk, 5)).toBeNull();
  });
});

describe('a programme file', () => {
  const file: ProgrammeFile = {
    origin: 'harbour.example',
    vkey,
    sequence: 1,
    witnesses: [],
    quorum: 0,
    content: null,
  };

  const witness = cosignerVkey('witness.example/w1', new Uint8Array(32).fill(3));

  it('comes back from its bytes', () => {
    expect(parseProgrammeFile(formatProgrammeFile(file))).toEqual(file);
    const witnessed = { ...file, witnesses: [witness], quorum: 1 };
    expect(parseProgrammeFile(formatProgrammeFile(witnessed))).toEqual(witnessed);
  });

  it.each([
    ['the key of another programme', { origin: 'other.example' }],
    ['the log key', { vkey: descriptor.log.vkey }],
    ['a quorum that no witnesses can make', { quorum: 1 }],
    ['one witness named twice', { quorum: 2, witnesses: [witness, witness] }],
    [
      'one witness under two names',
      { quorum: 2, witnesses: [witness, cosignerVkey('witness.example/w2', new Uint8Array(32).fill(3))] },
    ],
    ['a key that is no witness’s', { quorum: 1, witnesses: [vkey] }],
    ['sequence 0', { sequence: 0 }],
  ])('is refused with %s', (_, change) => {
    expect(() => formatProgrammeFile({ ...file, ...change })).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });
});
