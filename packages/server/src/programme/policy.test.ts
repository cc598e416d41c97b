import { loadPolicy, policyBytes, policyHash } from '@bellbuoy/content';
import { encodeB64, parseDescriptor, parseJson, sha256 } from '@bellbuoy/protocol';
import { afterEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { PublishedLog } from '../log/index.ts';
import type { Programme, PublishedPolicy } from './index.ts';
import { editionInForce, programmeRoutes, renewDescriptor } from './index.ts';

describeOnBothEngines('the policy of a programme', (_, engine) => {
  let programme: TestProgramme;
  afterEach(() => programme.end());

  test('is published as the bytes whose hash the descriptor names', async () => {
    programme = await newProgramme(engine);
    const app = programmeRoutes(programme, new PublishedLog(programme));
    const published = new Uint8Array(await (await app.request('/policy.json')).arrayBuffer());
    const descriptor = await (await app.request('/.well-known/bellbuoy')).arrayBuffer();
    const { policy } = parseDescriptor(new Uint8Array(descriptor));

    expect(encodeB64(sha256(published))).toBe(policy.hash);
    const source = await loadPolicy();
    expect(policyHash(source)).toBe(policy.hash);
    expect(policyBytes(source)).toEqual(published);
    expect(parseJson(published)).toMatchObject({ from: policy.from, version: source.version });
  });

  test('comes into the log once, when an edition brings another one', async () => {
    programme = await newProgramme(engine);
    const first = { hash: programme.policy.hash, from: programme.policy.from };
    expect(await policiesInOutbox(programme)).toEqual([first]);

    const second = { hash: encodeB64(sha256(new Uint8Array(1))), from: '2026-12-05' };
    await renewWith(programme, { ...programme.policy, ...second });
    expect(await policiesInOutbox(programme)).toEqual([first, second]);
    const edition = await editionInForce(programme.database.store);
    expect(parseDescriptor(edition?.bytes ?? new Uint8Array()).policy).toEqual(second);

    // Put back on the same day: its line is in the log already, and no line may come twice.
    await renewWith(programme, programme.policy);
    expect(await policiesInOutbox(programme)).toEqual([first, second]);

    programme.setDay('2026-11-22');
    await renewWith(programme, { ...programme.policy, ...second });
    expect(await policiesInOutbox(programme)).toEqual([first, second, second]);
  });

  test('can give the hours at which a person reads', async () => {
    programme = await newProgramme(engine);
    const hours = { zone: 'Asia/Seoul', open: [{ day: 6, from: '10:00', to: '12:00' }] };
    await renewWith(programme, { ...programme.policy, hours });
    const edition = await editionInForce(programme.database.store);
    expect(parseDescriptor(edition?.bytes ?? new Uint8Array()).hours).toEqual(hours);
  });
});

async function renewWith(programme: Programme, policy: PublishedPolicy): Promise<void> {
  const changed = { ...programme, policy };
  await programme.database.transaction((transaction) => renewDescriptor(transaction, changed));
}

/** What the sequencer will take: nothing has run it. */
async function policiesInOutbox({ database }: Programme): Promise<{ hash: string; from: string }[]> {
  const rows = await database.store.selectFrom('log_outbox').select('line').orderBy('id').execute();
  return rows
    .map(({ line }) => JSON.parse(line) as { type: string; hash: string; from: string })
    .filter(({ type }) => type === 'policy')
    .map(({ hash, from }) => ({ hash, from }));
}
