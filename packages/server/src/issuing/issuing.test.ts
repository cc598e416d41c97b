import { parseVoucher, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { editionInForce, listIssuingKeys } from '../programme/index.ts';
import { ensurePassKey, ensureQuarterKeys, listSigningKeys, signBlinded } from './index.ts';
import { TEST_OFFER, TestIssuer } from './test-issuer.ts';

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
    await ensureQuarterKeys(programme, TEST_OFFER);
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

  test('are made once, also by two at once', async () => {
    const made = await Promise.all([
      ensureQuarterKeys(programme, TEST_OFFER),
      ensureQuarterKeys(programme, TEST_OFFER),
    ]);
    expect(made.flat()).toHaveLength(8);
    expect(await ensureQuarterKeys(programme, TEST_OFFER)).toEqual([]);
    expect(await keys()).toHaveLength(8);
    const secrets = await programme.database.store.selectFrom('issuing_secrets').select('kid').execute();
    expect(secrets.map(({ kid }) => kid).sort()).toEqual((await keys()).map(({ kid }) => kid).sort());
  });

  test('of the next quarter are made a month before it begins, and sign nothing until then', async () => {
    await ensureQuarterKeys(programme, TEST_OFFER);
    programme.setDay('2026-12-01');
    expect(await ensureQuarterKeys(programme, TEST_OFFER)).toEqual([]);
    programme.setDay('2026-12-02');
    const [next] = await ensureQuarterKeys(programme, TEST_OFFER);
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
    await ensureQuarterKeys(programme, TEST_OFFER);
    const pass = await ensurePassKey(programme);
    expect(pass).toMatchObject({ kind: 'pass', quarter: '2026-Q4', redeemUntil: '2027-03-31' });
    expect(await keys()).toHaveLength(9);
  });
});
