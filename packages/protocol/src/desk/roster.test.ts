import { describe, expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { openBytes } from '../sealed/envelope.ts';
import { unwrapKeyring } from '../sealed/wrap.ts';
import { makeCase, newCaseId } from './case.ts';
import { makeEpoch } from './epoch.ts';
import { invitationKey, invitationMac, newInvitationSecret, verifyInvitation } from './invitation.ts';
import {
  emptyRoster,
  extendRoster,
  type MemberChange,
  type Roster,
  signMember,
  verifyRoster,
} from './roster.ts';

const ORIGIN = 'harbour.example';
const keyringOf = (byte: number) => makeKeyring(new Uint8Array(32).fill(byte), ORIGIN);
const [ada, ben, cleo, mallory] = (await Promise.all([1, 2, 3, 4].map(keyringOf))) as [
  Keyring,
  Keyring,
  Keyring,
  Keyring,
];
const place = { origin: ORIGIN, desk: 'harbour', root: encodeB64(ada.verify) };

function change(
  account: string,
  keyring: Keyring,
  role: MemberChange['role'],
  day = '2026-11-21',
): MemberChange {
  return { account, recipient: keyring.recipient, verify: encodeB64(keyring.verify), role, day };
}

function sign(roster: Roster, lead: Keyring, next: MemberChange): { frame: string; roster: Roster } {
  const frame = signMember(next, lead, roster);
  return { frame, roster: extendRoster(roster, frame) };
}

const first = sign(emptyRoster(place), ada, change('ada', ada, 'lead'));
const second = sign(first.roster, ada, change('ben', ben, 'lead'));
const third = sign(second.roster, ben, change('cleo', cleo, 'analyst'));
const fourth = sign(third.roster, ada, change('ben', ben, 'left'));
const frames = [first, second, third, fourth].map(({ frame }) => frame);
const unverified: unknown = expect.objectContaining({ code: 'unverified' });

test('a roster is what its leads signed, in their order', () => {
  const roster = verifyRoster(frames, place);
  expect([...roster.members].map(([account, { role }]) => `${account} ${role}`)).toEqual([
    'ada lead',
    'cleo analyst',
  ]);
  expect(roster).toEqual(fourth.roster);
  expect(roster.length).toBe(4);
});

describe('the server cannot', () => {
  test('begin it with a member of its own', () => {
    const forged = signMember(change('mallory', mallory, 'lead'), mallory, emptyRoster(place));
    expect(() => verifyRoster([forged], place)).toThrow(unverified);
  });

  test('add a member of its own', () => {
    const forged = signMember(change('mallory', mallory, 'analyst'), mallory, third.roster);
    expect(() => verifyRoster([...frames.slice(0, 3), forged], place)).toThrow(unverified);
  });

  test('have an analyst, or a lead who left, admit somebody', () => {
    const byAnalyst = signMember(change('mallory', mallory, 'analyst'), cleo, third.roster);
    const byFormerLead = signMember(change('mallory', mallory, 'analyst'), ben, fourth.roster);
    expect(() => extendRoster(third.roster, byAnalyst)).toThrow(unverified);
    expect(() => extendRoster(fourth.roster, byFormerLead)).toThrow(unverified);
  });

  test('bring somebody back who left, by replaying the admission', () => {
    expect(() => verifyRoster([...frames, frames[1] ?? ''], place)).toThrow(unverified);
  });

  test('leave one out or change the order', () => {
    expect(() => verifyRoster(frames.toSpliced(2, 1), place)).toThrow(unverified);
    expect(() => verifyRoster(frames.toSpliced(1, 2, third.frame, second.frame), place)).toThrow(unverified);
  });

  test('use the roster of another desk or programme', () => {
    expect(() => verifyRoster(frames, { ...place, desk: 'pier' })).toThrow(unverified);
    expect(() => verifyRoster(frames, { ...place, origin: 'pier.example' })).toThrow(unverified);
  });
});

test('the first must admit the root itself as a lead', () => {
  const asAnalyst = signMember(change('ada', ada, 'analyst'), ada, emptyRoster(place));
  const another = signMember(change('ben', ben, 'lead'), ada, emptyRoster(place));
  for (const frame of [asAnalyst, another]) expect(() => verifyRoster([frame], place)).toThrow(unverified);
});

test('an epoch opens for every member of the roster and nobody else', async () => {
  const epoch = await makeEpoch({ epoch: 1, from: '2026-11-15', roster: fourth.roster });
  expect(epoch).toMatchObject({ from: '2026-11-15', until: '2026-12-14', acceptUntil: '2027-02-12' });
  expect(Object.keys(epoch.wraps)).toEqual(['ada', 'cleo']);
  const wrap = decodeB64(epoch.wraps.cleo ?? '');
  const keyring = await unwrapKeyring(wrap, cleo.identity, { origin: ORIGIN, recipient: epoch.recipient });
  expect(encodeB64(keyring.verify)).toBe(epoch.verify);
  await expect(openBytes(wrap, ben.identity)).rejects.toMatchObject({ code: 'unopenable' });
});

test('a case is not wrapped for who is recused', async () => {
  const made = await makeCase({ roster: third.roster, recused: ['cleo'] });
  expect(Object.keys(made.wraps)).toEqual(['ada', 'ben']);
  expect(made.recipient).toBe(made.keyring.recipient);
  expect(newCaseId()).not.toBe(newCaseId());
});

test('an invitation is believed only with the secret of its link and unchanged keys', () => {
  const secret = newInvitationSecret();
  const keys = { origin: ORIGIN, account: 'ben', recipient: ben.recipient, verify: encodeB64(ben.verify) };
  const mac = invitationMac(secret, keys);
  expect(verifyInvitation(secret, keys, mac)).toBe(keys);
  const forged = [
    () => verifyInvitation(newInvitationSecret(), keys, mac),
    () => verifyInvitation(secret, { ...keys, account: 'mallory' }, mac),
    () => verifyInvitation(secret, { ...keys, recipient: mallory.recipient }, mac),
    () => verifyInvitation(secret, { ...keys, verify: encodeB64(mallory.verify) }, mac),
  ];
  for (const attempt of forged) expect(attempt).toThrow(unverified);
});

test('only the inviter can derive the key of an invitation, and only for its account and role', () => {
  const secret = newInvitationSecret();
  const terms = { origin: ORIGIN, account: 'ben', role: 'analyst' } as const;
  const key = invitationKey(ada.seed, secret, terms);
  expect(invitationKey(ada.seed, secret, terms)).toEqual(key);
  const others = [
    secret,
    invitationKey(mallory.seed, secret, terms),
    invitationKey(ada.seed, newInvitationSecret(), terms),
    invitationKey(ada.seed, secret, { ...terms, account: 'mallory' }),
    invitationKey(ada.seed, secret, { ...terms, role: 'lead' }),
  ];
  for (const other of others) expect(other).not.toEqual(key);
});
