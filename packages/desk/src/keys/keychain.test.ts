import {
  decodeB64,
  decodeFrame,
  emptyRoster,
  encodeB64,
  extendRoster,
  newCaseId,
  type Roster,
  randomBytes,
  sealFrame,
  unwrapSeed,
  utf8,
  verifyFrame,
} from '@bellbuoy/protocol';
import { describe, expect, test } from 'vitest';
import { createKeychain, type Keychain } from './keychain.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';

/** Two members of one desk, each with a keychain of their own. */
async function deskOfTwo(): Promise<{ mira: Keychain; jon: Keychain; roster: Roster }> {
  const [mira, jon] = [createKeychain(), createKeychain()];
  const miraKeys = await mira.unlock(randomBytes(32), ORIGIN);
  const jonKeys = await jon.unlock(randomBytes(32), ORIGIN);
  const empty = emptyRoster({ origin: ORIGIN, desk: 'harbour', root: miraKeys.verify });
  const first = mira.signMember({ account: 'mira', ...miraKeys, role: 'lead', day: DAY }, empty);
  const founded = extendRoster(empty, first);
  const second = mira.signMember({ account: 'jon', ...jonKeys, role: 'analyst', day: DAY }, founded);
  return { mira, jon, roster: extendRoster(founded, second) };
}

function openedBy(epoch: number) {
  const place = {
    v: 1,
    origin: ORIGIN,
    desk: 'harbour',
    mailbox: encodeB64(randomBytes(32)),
    epoch,
  } as const;
  const conversation = {
    n: 0,
    prev: null,
    seen: null,
    report: encodeB64(randomBytes(32)),
    day: DAY,
  } as const;
  return { ...place, ...conversation, kind: 'opened' } as const;
}

describe('a keychain', () => {
  test('keeps the keyring of a case and an epoch that it has learnt, whatever the server says later', async () => {
    const { mira, jon, roster } = await deskOfTwo();
    const id = newCaseId();
    const [epoch, made] = [
      await mira.makeEpoch({ epoch: 1, from: DAY, roster }),
      await mira.makeCase(id, roster),
    ];
    const [other, theirs] = [createKeychain(), createKeychain()];
    await Promise.all([other.unlock(randomBytes(32), ORIGIN), theirs.unlock(randomBytes(32), ORIGIN)]);
    const falseEpoch = await other.makeEpoch({ epoch: 1, from: DAY, roster });
    const falseCase = await other.makeCase(id, roster);
    jon.learnEpoch(1, { recipient: epoch.recipient, wrap: epoch.wraps['jon'] ?? null });
    jon.learnCase(id, { recipient: made.recipient, wrap: made.wraps['jon'] ?? null });
    jon.learnEpoch(1, { recipient: falseEpoch.recipient, wrap: falseEpoch.wraps['jon'] ?? null });
    for (const keychain of [jon, mira]) {
      const wrap = falseCase.wraps[keychain === jon ? 'jon' : 'mira'] ?? null;
      keychain.learnCase(id, { recipient: falseCase.recipient, wrap });
      await expect(other.openFromCase(id, await keychain.sealToCase(id, utf8('x')))).rejects.toThrow();
    }
    expect(jon.holdsEpoch(1, epoch.recipient)).toBe(true);
    expect(jon.holdsEpoch(1, falseEpoch.recipient)).toBe(false);
  });

  test('opens what another member sealed to an epoch and a case that were wrapped for it', async () => {
    const { mira, jon, roster } = await deskOfTwo();
    const epoch = await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    const id = newCaseId();
    const made = await mira.makeCase(id, roster);
    jon.learnEpoch(1, { recipient: epoch.recipient, wrap: epoch.wraps['jon'] ?? null });
    jon.learnCase(id, { recipient: made.recipient, wrap: made.wraps['jon'] ?? null });

    const frame = await mira.frameAsEpoch(1, openedBy(1));
    const envelope = encodeB64(await sealFrame(frame, epoch.recipient));
    expect(await jon.openFromEpoch(1, envelope)).toEqual(frame);
    expect(await jon.openFromCase(id, await mira.sealToCase(id, frame))).toEqual(frame);
    expect(verifyFrame(decodeFrame(frame), decodeB64(epoch.verify)).kind).toBe('opened');
  });

  test('opens a card of an epoch, beside its own case only', async () => {
    const { mira, jon, roster } = await deskOfTwo();
    const { recipient, wraps } = await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    jon.learnEpoch(1, { recipient, wrap: wraps['jon'] ?? null });
    const id = newCaseId();
    const card = { v: 1, subject: 'Cut fence', category: 'intrusion', locale: 'pt' } as const;
    const sealed = await mira.sealCard(card, 1, id);
    expect(await jon.openCard(sealed, 1, id)).toEqual(card);
    await expect(jon.openCard(sealed, 1, newCaseId())).rejects.toMatchObject({ code: 'unopenable' });
  });

  test('refuses a wrap that gives another key than the one announced', async () => {
    const { mira, jon, roster } = await deskOfTwo();
    const real = await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    const other = await mira.makeEpoch({ epoch: 2, from: DAY, roster });
    jon.learnEpoch(1, { recipient: real.recipient, wrap: other.wraps['jon'] ?? null });
    await expect(jon.frameAsEpoch(1, openedBy(1))).rejects.toMatchObject({ code: 'unverified' });
  });

  test('does not learn what was not wrapped for it', async () => {
    const { mira, jon, roster } = await deskOfTwo();
    const { recipient } = await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    jon.learnEpoch(1, { recipient, wrap: null });
    expect(jon.holdsEpoch(1)).toBe(false);
    await expect(jon.frameAsEpoch(1, openedBy(1))).rejects.toMatchObject({ code: 'unopenable' });
  });

  test('wraps all that it holds for a newcomer', async () => {
    const { mira, roster } = await deskOfTwo();
    const newcomer = createKeychain();
    const { recipient } = await newcomer.unlock(randomBytes(32), ORIGIN);
    const epoch = await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    const id = newCaseId();
    const made = await mira.makeCase(id, roster);
    const [epochs, cases] = [
      await mira.wrapEpochsFor(recipient, [1]),
      await mira.wrapCasesFor(recipient, [id]),
    ];
    newcomer.learnEpoch(1, { recipient: epoch.recipient, wrap: epochs['1'] ?? null });
    newcomer.learnCase(id, { recipient: made.recipient, wrap: cases[id] ?? null });
    const sealed = await mira.sealToCase(id, utf8('for both'));
    expect(await newcomer.openFromCase(id, sealed)).toEqual(utf8('for both'));
    expect(await newcomer.frameAsEpoch(1, openedBy(1))).toHaveLength(4096);
  });

  test('keeps its own seed sealed to a key of its member', async () => {
    const keychain = createKeychain();
    const seed = randomBytes(32);
    await keychain.unlock(new Uint8Array(seed), ORIGIN);
    const passphrase = createKeychain();
    const { recipient } = await passphrase.unlock(randomBytes(32), ORIGIN);
    const file = await keychain.keepFor(recipient);
    expect(await passphrase.openOwn(file)).toEqual(seed);
    await expect(unwrapSeed(decodeB64(file), 'AGE-SECRET-KEY-PQ-1WRONG')).rejects.toMatchObject({
      code: 'unopenable',
    });
  });

  test('forgets everything when it locks', async () => {
    const { mira, roster } = await deskOfTwo();
    await mira.makeEpoch({ epoch: 1, from: DAY, roster });
    const id = newCaseId();
    await mira.makeCase(id, roster);
    mira.lock();
    expect(mira.isUnlocked()).toBe(false);
    expect([mira.holdsEpoch(1), mira.holdsCase(id)]).toEqual([false, false]);
    await expect(mira.sealToSelf(utf8('x'))).rejects.toThrow('locked');
    expect(() => mira.ownKeys()).toThrow('locked');
  });

  test('shows no secret in anything that it is made of', async () => {
    const { mira } = await deskOfTwo();
    const shown = JSON.stringify(mira, (_, value: unknown) =>
      typeof value === 'function' ? String(value) : value,
    );
    expect(shown).not.toContain('AGE-SECRET-KEY');
    expect(Object.values(mira).every((member) => typeof member === 'function')).toBe(true);
  });
});
