import { parseDescriptor } from '@bellbuoy/protocol';
import { checkCommendation, type GoodCommendation } from '@bellbuoy/protocol/commendations';
import { draftVoucher, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { originApp } from '../http/index.ts';
import { revokeKey } from '../issuing/index.ts';
import { TestIssuer } from '../issuing/test-issuer.ts';
import type { KeyKeeper } from '../key-keeper/index.ts';
import { editionInForce, prepareProgramme } from '../programme/index.ts';
import { commendationRoutes, ensureCredentialKeys, keepCommendations, revokeCredentialKey } from './index.ts';

describeOnBothEngines('commendations', (_, engine) => {
  let programme: TestProgramme;
  let issuer: TestIssuer;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    issuer = await TestIssuer.of(programme);
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
  });
  afterEach(async () => {
    await programme.end();
    expect(programme.failures).toEqual([]);
  });

  test('are exchanged for a credential that the descriptor vouches for, dated to the month', async () => {
    const { status, credential } = await exchange(await issuer.drawCommendation(2), true);
    expect(status).toBe(201);
    const { commendation, key } = await good(credential);
    expect(commendation).toMatchObject({ month: '2026-11', level: 2 });
    expect(commendation.pseudonym?.split(' ')).toHaveLength(3);
    expect(key).toMatchObject({ title: { en: 'Harbour tip line' }, url: 'http://localhost:8080' });
  });

  test('bear no pseudonym unless one is asked for', async () => {
    const { credential } = await exchange(await issuer.drawCommendation(1), false);
    expect((await good(credential)).commendation.pseudonym).toBeNull();
  });

  test('are given once: a repeat is answered the same for thirty days, and then not at all', async () => {
    const voucher = await issuer.drawCommendation(3);
    const first = await exchange(voucher, true);
    programme.setDay('2026-12-21');
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
    for (const isNamed of [true, false])
      expect(await exchange(voucher, isNamed)).toEqual({ ...first, status: 200 });
    programme.setDay('2026-12-22');
    expect(await refusal(voucher)).toBe('409 voucher-spent');
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
    expect(await rows()).toMatchObject([{ answer: null, answer_until: null, until_day: '2027-12-31' }]);
    expect(await refusal(voucher)).toBe('409 voucher-spent');
  });

  test('are given once to fifty who come at the same time', async () => {
    const voucher = await issuer.drawCommendation(1);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(voucher, i % 2 === 0)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ credential }) => credential)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  test('leave nothing that tells when, in which order or to whom', async () => {
    const vouchers = await Promise.all([1, 2, 3, 1].map((level) => issuer.drawCommendation(level)));
    for (const voucher of vouchers) await exchange(voucher, true);
    const kept = await rows();
    expect(kept.map(({ key }) => key).sort()).toEqual(
      vouchers.map((voucher) => spentKeyOf(parseVoucher(voucher))).sort(),
    );
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['answer', 'answer_until', 'key', 'kid', 'until_day']);
  });

  test('tell what is wrong with a voucher that is none of theirs', async () => {
    const voucher = await issuer.drawCommendation(1);
    const { kid } = await issuer.commendationKey(1);
    const stranger = await newProgramme(engine);
    const theirs = await (await TestIssuer.of(stranger)).drawCommendation(1);
    const [, , signature = ''] = voucher.split('.');
    expect(await refusal('nonsense')).toBe('422 no-voucher');
    expect(await refusal(`${voucher}=`)).toBe('422 no-voucher');
    expect(await refusal(`${voucher.slice(0, -4)}AAAA`)).toBe('422 no-voucher');
    expect(await refusal(`${draftVoucher(kid)}.${signature}`)).toBe('422 no-voucher');
    expect(await refusal(theirs)).toBe('422 no-voucher');
    expect(await refusal(await issuer.drawAward(5_000n))).toBe('422 other-voucher');
    expect(await rows()).toEqual([]);
    await stranger.end();
  });

  test('are not given for a voucher whose time is over, or whose key was withdrawn', async () => {
    const [late, revoked] = [await issuer.drawCommendation(1), await issuer.drawCommendation(2)];
    await programme.database.store
      .updateTable('voucher_keys')
      .set({ revoked_on: '2026-11-21' })
      .where('kid', '=', parseVoucher(revoked).kid)
      .execute();
    expect(await refusal(revoked)).toBe('410 voucher-over');
    programme.setDay('2028-01-01');
    expect(await refusal(late)).toBe('410 voucher-over');
  });

  test('are not given by a key that is revoked while one is being signed', async () => {
    const voucher = await issuer.drawCommendation(1);
    const { keeper } = programme;
    const slow: KeyKeeper = {
      name: keeper.name,
      make: () => keeper.make(),
      destroy: (handle) => keeper.destroy(handle),
      signRaw: async (handle, message) => {
        await revokeKey(programme, 'ada', parseVoucher(voucher).kid);
        return keeper.signRaw(handle, message);
      },
    };
    const answer = await post({ voucher, pseudonym: true }, { ...programme, keeper: slow });
    expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'voucher-over' }]);
    expect(await rows()).toEqual([]);
  });

  test('do not exist where a programme thanks nobody', async () => {
    const voucher = await issuer.drawCommendation(1);
    const answer = await post({ voucher, pseudonym: true }, { ...programme, rewards: null });
    expect(answer.status).toBe(404);
    expect(await rows()).toEqual([]);
  });

  test('wait while no key can sign, and keep the voucher whole', async () => {
    const voucher = await issuer.drawCommendation(1);
    programme.setDay('2027-02-01');
    expect(await refusal(voucher)).toBe('503 unavailable');
    expect(await rows()).toEqual([]);
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
    const { credential } = await exchange(voucher, false);
    expect((await good(credential)).commendation.month).toBe('2027-02');
  });

  test('stay good when the key’s year is over, whose secret half is then destroyed', async () => {
    const { credential } = await exchange(await issuer.drawCommendation(1), false);
    programme.setDay('2026-12-02');
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
    expect((await keys()).map(({ from, until }) => [from, until])).toEqual([
      ['2026-11-21', '2026-12-31'],
      ['2027-01-01', '2027-12-31'],
    ]);
    expect((await good((await exchange(await issuer.drawCommendation(1), false)).credential)).key.until).toBe(
      '2026-12-31',
    );
    programme.setDay('2027-01-05');
    await ensureCredentialKeys(programme);
    await keepCommendations(programme);
    const secrets = await programme.database.store.selectFrom('credential_secrets').select('kid').execute();
    expect(secrets).toEqual([{ kid: (await keys())[1]?.kid }]);
    expect((await good(credential)).commendation.month).toBe('2026-11');
  });

  test('are signed by a new key when the programme takes another name', async () => {
    await ensureCredentialKeys(programme);
    expect(await keys()).toHaveLength(1);
    const renamed = { ...programme, config: { ...programme.config, title: { en: 'Port line' } } };
    await prepareProgramme(renamed);
    await ensureCredentialKeys(renamed);
    const voucher = await issuer.drawCommendation(1);
    const answer = await post({ voucher, pseudonym: false }, renamed);
    const { credential } = (await answer.json()) as { credential: string };
    expect((await good(credential)).key.title).toEqual({ en: 'Port line' });
    expect(await keys()).toHaveLength(2);
  });

  test('of a key that was withdrawn are to be relied on no longer', async () => {
    const { credential } = await exchange(await issuer.drawCommendation(1), false);
    const [key] = await keys();
    expect(await revokeCredentialKey(programme, 'another')).toBe(false);
    expect(await revokeCredentialKey(programme, key?.kid ?? '')).toBe(true);
    expect(await revokeCredentialKey(programme, key?.kid ?? '')).toBe(false);
    expect(await checkCommendation(credential, await keys())).toEqual({
      kind: 'key-withdrawn',
      day: '2026-11-21',
    });
    const next = await exchange(await issuer.drawCommendation(1), false);
    expect((await good(next.credential)).commendation.level).toBe(1);
  });

  async function post(body: object, on: Parameters<typeof commendationRoutes>[0] = programme) {
    const app = originApp(on.config.urls.public, on.diagnostics).route('/', commendationRoutes(on));
    return app.request('/commendations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async function exchange(voucher: string, pseudonym: boolean) {
    const answer = await post({ voucher, pseudonym });
    const { credential } = (await answer.json()) as { credential: string };
    return { status: answer.status, credential };
  }

  async function refusal(voucher: string): Promise<string> {
    const answer = await post({ voucher, pseudonym: true });
    const { code } = (await answer.json()) as { code: string };
    return `${answer.status} ${code}`;
  }

  async function keys() {
    const edition = await editionInForce(programme.database.store);
    return parseDescriptor(edition?.bytes ?? new Uint8Array()).credentials ?? [];
  }

  async function good(credential: string): Promise<GoodCommendation> {
    const verdict = await checkCommendation(credential, await keys());
    if (verdict.kind !== 'good') throw new Error(verdict.kind);
    return verdict;
  }

  function rows() {
    return programme.database.store.selectFrom('spent_commendations').selectAll().execute();
  }
});
