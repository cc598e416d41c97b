import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accountCode,
  encodeB64,
  formatPanelList,
  formatStatement,
  hashB64,
  makeKeyring,
  type PanelList,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeStatement, exportStatements, readPanelBeside } from './waiting-statements.ts';

const origin = 'harbour.example';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-statements-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function panelOf(account: string) {
  const { recipient, verify } = await makeKeyring(new Uint8Array(32).fill(account.length), origin);
  const member = { account, recipient, verify: encodeB64(verify) };
  const list: PanelList = { v: 1, origin, sequence: 1, day: '2026-11-21', members: [member] };
  const bytes = formatPanelList(list);
  const dated = { origin, sequence: 1, day: '2026-11-21', expires: '2026-12-20' };
  return { text: formatStatement({ ...dated, kind: 'panel', hash: hashB64(bytes) }), bytes, member };
}

test('a panel is signed by who is in it, never by a hash alone', async () => {
  const { text, bytes, member } = await panelOf('pia');
  const other = await panelOf('mallory');
  const file = join(folder, 'waiting.json');
  const site = { kind: 'site', text: text.replace('/panel', '/site'), bytes } as const;
  const paths = await exportStatements([{ kind: 'panel', text, bytes }, site], file);
  expect(paths).toEqual([`${file}.panel.txt`, `${file}.site.txt`]);
  const beside = await readPanelBeside(paths[0] ?? '', text);
  expect(beside).toEqual(await readFile(`${file}.panel.json`));
  const told = describeStatement(text, beside);
  expect(told).toContain('who decides on awards');
  expect(told).toContain(`Member      pia, ${accountCode({ origin, ...member })}`);
  expect(() => describeStatement(text, null)).toThrow('not there');
  expect(() => describeStatement(text, other.bytes)).toThrow('not there');
  expect(await readPanelBeside(paths[1] ?? '', site.text)).toBeNull();
  expect(describeStatement(site.text, null)).not.toContain('Member');
});
