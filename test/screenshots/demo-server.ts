import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { MOMENT } from './looks.ts';

export interface Account {
  readonly account: string;
  readonly role: string;
  readonly passphrase: string;
}

/** The demonstration, served as `npm start -- --demo` serves it, on the day of the pictures. */
export interface DemoServer {
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly lead: Account;
  readonly analyst: Account;
  readonly guardian: Account;
  readonly panel: Account;
  readonly paymaster: Account;
  readonly editor: Account;
  /** The editor who decides on what the other one proposes. */
  readonly publisher: Account;
  /** The words of one reporter who has had an answer. */
  readonly words: string;
  /** Those of one who was offered money. */
  readonly offeredWords: string;
  close(): Promise<void>;
}

const clock = pathToFileURL(join(import.meta.dirname, 'shift-clock.mjs')).href;
const bellbuoy = join(import.meta.dirname, '../../packages/cli/bin/bellbuoy.mjs');

export async function serveDemo(port: number): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-screenshots-'));
  const args = ['start', '--demo', '--batch', 'immediate', '--port', String(port), '--data', dataDir];
  const shift = ['--import', `${clock}?by=${MOMENT - Date.now()}`];
  const child = spawn(process.execPath, [...shift, bellbuoy, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = await readAddresses(child);
  const accounts = JSON.parse(await readFile(join(dataDir, 'demo/accounts.json'), 'utf8')) as Account[];
  const first = (role: string, at = 0): Account => {
    const found = accounts.filter((account) => account.role === role)[at];
    if (found === undefined) throw new Error('the demonstration lacks an account');
    return found;
  };
  const wordsIn = async (name: string) =>
    (await readFile(join(dataDir, 'demo', name), 'utf8')).split('\n')[0] ?? '';
  return {
    ...addresses,
    lead: first('lead'),
    analyst: first('analyst'),
    guardian: first('guardian'),
    panel: first('panel'),
    paymaster: first('paymaster'),
    editor: first('editor'),
    publisher: first('editor', 1),
    words: await wordsIn('receipt.txt'),
    offeredWords: await wordsIn('receipt-offered.txt'),
    close: () => end(child, dataDir),
  };
}

async function readAddresses(child: ChildProcess): Promise<{ publicUrl: string; deskUrl: string }> {
  if (child.stdout === null) throw new Error('the demonstration says nothing');
  let publicUrl = '';
  for await (const line of createInterface(child.stdout)) {
    const [word, url = ''] = line.split(' ');
    if (word === 'ready') publicUrl = url;
    if (word === 'desk') return { publicUrl, deskUrl: url };
  }
  throw new Error('the demonstration did not start');
}

async function end(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  await rm(dataDir, { recursive: true });
}
