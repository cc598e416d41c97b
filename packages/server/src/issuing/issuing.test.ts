import { brotliDecompressSync } from 'node:zlib';
import { parseDescriptor } from '@bellbuoy/protocol';
import { parseVoucher, verifyIssuedKeys, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import type { KeyKeeper } from '../key-keeper/index.ts';
import { PublishedLog } from '../log/index.ts';
import { editionInForce, listIssuingKeys, programmeRoutes, renewDescriptor } from '../programme/index.ts';
import {
  ensurePassKey,
  ensureQuarterKeys,
  findIssuingKey,
  listKeys,
  listMissingKeys,
  listSigningKeys,
  retireKey,
  retireKeys,
  revokeKey,
  signBlinded,
  tendKeys,
} from './index.ts';
import { TestIssuer } from './test-issuer.ts';

describeOnBothEngines('issuing keys', (_, engine) => {
  let programme: TestProgramme;

  beforeEach(async () => {
    programme = await newProgramme(engine);
  });
  afterEach(async () => {
    await programme.end();
    expect(programme.failures).toEqual([]);
  });

  const keys = () => listIssuingKeys(programme.database.store);

  test('one each by value and quarter, and by level and quarter, in a descriptor that the log has', async () => {
    await ensureQuarterKeys(programme);
    const edition = await editionInForce(programme.database.store);
    const { issuing } = JSON.parse(new TextDecoder().decode(edition?.bytes)) as { issuing: unknown };
    expect(issuing).toEqual(await keys());
    const common = { quarter: '2026-Q4', redeemUntil: '2027-12-31' };
    const award = { ...common, kind: 'award', currency: 'EUR' };
    expect(issuing).toMatchObject([
      ...[5_000, 10_000, 20_000, 50_000, 100_000].map((value) => ({ ...award, value })),
      ...[1, 2, 3].map((level) => ({ ...common, kind: 'commendation', level })),
    ]);
  });

  test('sign what their bearer alone has seen', async () => {
    const issuer = await TestIssuer.of(programme);
    const key = await issuer.awardKey(20_000n);
    const voucher = parseVoucher(await issuer.draw(key));
    await verifyVoucher(voucher, key.jwk);
    const other = await issuer.commendationKey(2);
    await expect(verifyVoucher(voucher, other.jwk)).rejects.toMatchObject({ code: 'unverified' });
  });

  test('are made where there are rules for thanks, and nowhere else', async () => {
    expect(await ensureQuarterKeys({ ...programme, rewards: null })).toEqual([]);
    expect(await listMissingKeys(programme)).toHaveLength(8);
    const told: string[] = [];
    await ensureQuarterKeys(programme, { tell: (done, all) => void told.push(`${done}/${all}`) });
    expect(told).toEqual(['0/8', '1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8']);
    expect(await listMissingKeys(programme)).toEqual([]);
  });

  test('are tended by the server itself once there is a panel', async () => {
    const { signal } = new AbortController();
    expect(await tendKeys(programme, signal)).toEqual({ retired: 0, made: 0 });
    await appointPanel(programme);
    expect(await tendKeys(programme, AbortSignal.abort())).toEqual({ retired: 0, made: 0 });
    expect(await tendKeys(programme, signal)).toEqual({ retired: 0, made: 8 });
    expect(await tendKeys(programme, signal)).toEqual({ retired: 0, made: 0 });
    programme.setDay('2027-01-15');
    expect(await tendKeys(programme, signal)).toEqual({ retired: 8, made: 8 });
  });

  test('are made once, also by two at once', async () => {
    const made = await Promise.all([ensureQuarterKeys(programme), ensureQuarterKeys(programme)]);
    expect(made.flat()).toHaveLength(8);
    expect(await ensureQuarterKeys(programme)).toEqual([]);
    expect(await keys()).toHaveLength(8);
    const secrets = await programme.database.store.selectFrom('issuing_secrets').select('kid').execute();
    expect(secrets.map(({ kid }) => kid).sort()).toEqual((await keys()).map(({ kid }) => kid).sort());
  });

  test('of the next quarter are made a month before it begins, and sign nothing until then', async () => {
    await ensureQuarterKeys(programme);
    programme.setDay('2026-12-01');
    expect(await ensureQuarterKeys(programme)).toEqual([]);
    programme.setDay('2026-12-02');
    const [next] = await ensureQuarterKeys(programme);
    expect(next).toMatchObject({ quarter: '2027-Q1', redeemUntil: '2028-03-31' });
    const message = new Uint8Array(384).fill(1);
    expect(await signBlinded(programme, [{ kid: next?.kid ?? '', message }])).toBeNull();
    programme.setDay('2027-01-01');
    const signing = await listSigningKeys(programme.database.store, '2027-01-01');
    expect(new Set(signing.map(({ quarter }) => quarter))).toEqual(new Set(['2026-Q4', '2027-Q1']));
    expect(await signBlinded(programme, [{ kid: next?.kid ?? '', message }])).toHaveLength(1);
  });

  test('sign claims that were begun in their quarter for two weeks more', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    const message = new Uint8Array(384).fill(1);
    programme.setDay('2027-01-14');
    expect(await signBlinded(programme, [{ kid, message }])).toHaveLength(1);
    programme.setDay('2027-01-15');
    expect(await signBlinded(programme, [{ kid, message }])).toBeNull();
  });

  test('sign nothing at all where one of several is not theirs', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    const message = new Uint8Array(384).fill(1);
    expect(
      await signBlinded(programme, [
        { kid, message },
        { kid: 'another', message },
      ]),
    ).toBeNull();
    const short = { kid, message: message.subarray(1) };
    await expect(signBlinded(programme, [{ kid, message }, short])).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  test('of awards let nobody past a queue', async () => {
    await ensureQuarterKeys(programme);
    const pass = await ensurePassKey(programme);
    expect(pass).toMatchObject({ kind: 'pass', quarter: '2026-Q4', redeemUntil: '2027-03-31' });
    expect(await keys()).toHaveLength(9);
  });

  test('of six quarters leave the descriptor below 8 kB on the wire, also when those of two sign', async () => {
    for (const day of ['2026-11-21', '2027-02-01', '2027-05-01', '2027-08-01', '2027-12-10']) {
      programme.setDay(day);
      await ensureQuarterKeys(programme);
    }
    const app = programmeRoutes(programme, new PublishedLog(programme));
    const plain = await (await app.request('/.well-known/bellbuoy')).bytes();
    expect(JSON.parse(new TextDecoder().decode(plain))).toMatchObject({ issuing: { length: 16 } });
    expect(await namedPast()).toHaveLength(32);
    const headers = { 'accept-encoding': 'gzip, br' };
    const answer = await app.request('/.well-known/bellbuoy', { headers });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      'br',
      'accept-encoding',
    ]);
    const sent = await answer.bytes();
    expect(new Uint8Array(brotliDecompressSync(sent))).toEqual(plain);
    expect(sent.length).toBeLessThan(8_000);
  });

  const secrets = () => programme.database.store.selectFrom('issuing_secrets').selectAll().execute();
  const descriptor = async () => {
    const edition = await editionInForce(programme.database.store);
    return parseDescriptor(edition?.bytes ?? new Uint8Array());
  };
  const inDescriptor = async () => JSON.stringify((await descriptor()).issuing);
  const namedPast = async () => {
    const named = await descriptor();
    if (named.issued === undefined) return [];
    const routes = programmeRoutes(programme, new PublishedLog(programme));
    const answer = await routes.request(`/issued/${named.issued.hash}.json`);
    const keys = verifyIssuedKeys(new Uint8Array(await answer.arrayBuffer()), named);
    return keys.slice(named.issuing.length).map(({ kid }) => kid);
  };

  test('are destroyed two weeks after their quarter, and what they signed is taken for a year more', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    programme.setDay('2027-01-14');
    expect(await retireKeys(programme)).toEqual([]);
    programme.setDay('2027-01-15');
    expect(await retireKeys(programme)).toHaveLength(8);
    expect(await secrets()).toEqual([]);
    expect(await retireKeys(programme)).toEqual([]);
    expect((await listKeys(programme)).map(({ state }) => state)).toEqual(Array(8).fill('retired'));
    for (const [day, isNamed] of [
      ['2027-12-31', true],
      ['2028-01-01', false],
    ] as const) {
      programme.setDay(day);
      await programme.database.transaction((tx) => renewDescriptor(tx, programme));
      expect((await namedPast()).includes(kid)).toBe(isNamed);
    }
    expect((await listKeys(programme)).map(({ state }) => state)).toEqual(Array(8).fill('expired'));
  });

  test('leave the descriptor for the list that it names on the day on which they sign no more', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    for (const [day, signing, past] of [
      ['2027-01-14', 8, 0],
      ['2027-01-15', 0, 8],
    ] as const) {
      programme.setDay(day);
      await programme.database.transaction((tx) => renewDescriptor(tx, programme));
      expect([(await descriptor()).issuing.length, (await namedPast()).length]).toEqual([signing, past]);
    }
    expect(await inDescriptor()).not.toContain(kid);
    expect(await namedPast()).toContain(kid);
    // Whoever verified an edition before finds the list that it names.
    const { issued } = await descriptor();
    await revokeKey(programme, 'ada', kid);
    expect(await namedPast()).not.toContain(kid);
    const routes = programmeRoutes(programme, new PublishedLog(programme));
    expect((await routes.request(`/issued/${issued?.hash}.json`)).status).toBe(200);
  });

  test('that are retired early sign no more, and no other is made in their place', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    await retireKey(programme, kid);
    expect(await signBlinded(programme, [{ kid, message: new Uint8Array(384).fill(1) }])).toBeNull();
    expect(await ensureQuarterKeys(programme)).toEqual([]);
    expect(await inDescriptor()).not.toContain(kid);
    expect(await namedPast()).toEqual([kid]);
    await expect(retireKey(programme, 'another')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that are revoked leave the descriptor, are told as an incident, and can be replaced', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    await revokeKey(programme, 'ada', kid);
    const { store } = programme.database;
    expect(await findIssuingKey(store, kid)).toMatchObject({ key: { kid }, revokedOn: '2026-11-21' });
    expect(await findIssuingKey(store, 'another')).toBeNull();
    expect(await inDescriptor()).not.toContain(kid);
    expect((await secrets()).map((secret) => secret.kid)).not.toContain(kid);
    const outbox = await store.selectFrom('log_outbox').select('line').where('kind', '=', 'act').execute();
    expect(outbox.filter(({ line }) => line.includes('"kind":"key-exposed"'))).toHaveLength(1);
    await expect(revokeKey(programme, 'ada', kid)).rejects.toMatchObject({ code: 'finished' });
    const [replacement] = await ensureQuarterKeys(programme);
    expect(replacement).toMatchObject({ kind: 'award', value: 5_000, quarter: '2026-Q4' });
    expect(replacement?.kid).not.toBe(kid);
    expect(await inDescriptor()).toContain(replacement?.kid);
    const standing = (await listKeys(programme)).filter(
      ({ key }) => key.kind === 'award' && key.value === 5_000,
    );
    expect(standing.map(({ state }) => state).sort()).toEqual(['revoked', 'signing']);
  });

  test('of another keeper sign nothing, and are not forgotten', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    const keeper = { ...programme.keeper, name: 'pkcs11' as const };
    const moved = { ...programme, keeper: keeper as typeof programme.keeper };
    await expect(signBlinded(moved, [{ kid, message: new Uint8Array(384) }])).rejects.toThrow(
      'another keeper',
    );
    await expect(retireKey(moved, kid)).rejects.toThrow('another keeper');
    expect((await listKeys(moved)).map(({ state }) => state)).toEqual(Array(8).fill('elsewhere'));
    expect(await secrets()).toHaveLength(8);
  });

  test('whose signature is wrong give none away', async () => {
    const issuer = await TestIssuer.of(programme);
    const { kid } = await issuer.awardKey(5_000n);
    const flip = async (handle: string, blinded: Uint8Array) => {
      const signature = await programme.keeper.signRaw(handle, blinded);
      return signature.with(0, (signature[0] ?? 0) ^ 1);
    };
    const faulty = { ...programme, keeper: { name: 'file', signRaw: flip } as unknown as KeyKeeper };
    const signing = signBlinded(faulty, [{ kid, message: new Uint8Array(384).fill(1) }]);
    await expect(signing).rejects.toThrow('does not verify');
  });
});

/** An account that decides on awards, as the administrator's page makes one. */
async function appointPanel({ database }: TestProgramme): Promise<void> {
  const nobody = { at_desk: false, guardian: false, paymaster: false, editor: false, administrator: false };
  const row = { account: 'ida', recipient: 'age1pq1', verify: 'key', panel: true, ...nobody };
  const [salt, hash] = [new Uint8Array(16), new Uint8Array(32)];
  const account = { account: 'ida', name: 'Ida Brandt', salt, sign_in_hash: hash, keyring: hash };
  await database.store.insertInto('accounts').values(account).execute();
  await database.store.insertInto('account_roles').values(row).execute();
}
