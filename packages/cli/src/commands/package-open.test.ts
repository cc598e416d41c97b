import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeB64, makeKeyring, randomBytes } from '@bellbuoy/protocol';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../../../../vectors/descriptor_bellbuoy.json' with { type: 'json' };
import { type HandedOver, layOutHandOver } from '../testing/handed-over.ts';
import { runCli } from '../testing/run-cli.ts';

describe('bellbuoy package open', () => {
  let folder: string;
  let handed: HandedOver;
  const at = (...names: string[]) => join(folder, ...names);
  const open = (...more: string[]) =>
    runCli(['package', 'open', at('handed', 'package.age'), '--identity', at('identity.txt'), ...more]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-package-'));
    const epoch = await makeKeyring(randomBytes(32), 'harbour.example');
    handed = await layOutHandOver(at('handed'), epoch);
    await writeFile(at('identity.txt'), `${handed.body.identity}\n`);
    await writeFile(at('descriptor'), descriptorWith(encodeB64(epoch.verify)));
    await writeFile(at('other'), descriptorWith(encodeB64(randomBytes(32))));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints what was handed over, and says that nobody knows who did', async () => {
    const { code, stdout } = await open();
    expect(code).toBe(0);
    expect(stdout).toContain('A drum with two cables lies under the slipway.');
    expect(stdout).toContain('Delete by  2027-11-23');
    expect(stdout).toContain('NOT CHECKED');
    expect(stdout).not.toContain('\u202e');
  });

  it('checks the signature by the programme’s descriptor', async () => {
    const { code, stdout } = await open('--descriptor', at('descriptor'));
    expect(code).toBe(0);
    expect(stdout).toContain('verified, by the key of the desk');
    expect((await open('--descriptor', at('other'))).code).toBe(1);
  });

  it('opens the attachments that lie beside it', async () => {
    const { code } = await open('--out', at('files'));
    expect(code).toBe(0);
    expect(await readFile(at('files', 'attachment-1'), 'utf8')).toBe('A photograph');
  });

  it('is opened by an age library alone, attachments too', async () => {
    const read = async (file: string, identity: string) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return decrypter.decrypt(await readFile(file));
    };
    const frame = Buffer.from(await read(at('handed', 'package.age'), handed.body.identity));
    const message = JSON.parse(
      frame.subarray(4, 4 + frame.readUInt32BE(0)).toString(),
    ) as typeof handed.message;
    expect(message).toEqual(handed.message);
    const [{ sealed, identity, bytes }] = message.attachments as [(typeof message.attachments)[number]];
    const content = await read(at('handed', `${sealed}.age`), identity);
    expect(Buffer.from(content.subarray(0, bytes)).toString()).toBe('A photograph');
  });

  it('is opened by nobody else', async () => {
    const stranger = await makeKeyring(randomBytes(32), 'harbour.example');
    await writeFile(at('stranger.txt'), stranger.identity);
    const { code } = await runCli([
      ...['package', 'open', at('handed', 'package.age'), '--identity', at('stranger.txt')],
    ]);
    expect(code).toBe(1);
  });
});

/** The example's descriptor, but for the key that its desk signs by. */
function descriptorWith(verify: string): string {
  const descriptor = vectors.valid[0]?.descriptor ?? '';
  return descriptor.replace(/"verify":"[^"]+"/, `"verify":"${verify}"`);
}
