// DIR/demo/: what somebody trying the demo needs to sign in and to open things. In a real programme none of it
// would ever be written down, so nothing but a demo has this folder.

import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAs, parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';

const accountsSchema = v.array(
  v.object({
    account: v.string(),
    name: v.string(),
    role: v.picklist(['lead', 'analyst', 'guardian', 'panel', 'paymaster', 'editor']),
    passphrase: v.string(),
  }),
);
export type DemoAccounts = v.InferOutput<typeof accountsSchema>;

const FOLDER = 'demo';
const FILES = {
  accounts: 'accounts.json',
  intakeIdentity: 'intake-identity.txt',
  programmeVkey: 'programme-vkey.txt',
  receipt: 'receipt.txt',
  offeredReceipt: 'receipt-offered.txt',
  filling: 'filling',
} as const;
export type DemoFile = keyof typeof FILES;

/** Writes a file of the demo folder, readable by its owner alone, whole or not at all. */
export async function writeDemoFile(dataDir: string, file: DemoFile, text: string): Promise<void> {
  await writeDemoText(dataDir, FILES[file], text);
}

/** The same for a file that nothing here reads again. */
export async function writeDemoText(dataDir: string, name: string, text: string): Promise<void> {
  await mkdir(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const path = demoFilePath(dataDir, name);
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Where the demo's accounts lie, with their passphrases. */
export function accountsFile(dataDir: string): string {
  return pathOf(dataDir, 'accounts');
}

/** The demo's accounts, or null while the demo is not filled. */
export async function readDemoAccounts(dataDir: string): Promise<DemoAccounts | null> {
  const bytes = await readFile(pathOf(dataDir, 'accounts')).catch(ignoreMissing);
  return bytes === null ? null : parseAs(accountsSchema, parseJson(bytes));
}

/** Whether a data folder is a demo's: its passphrases lie about, so it must never be served as anything else. */
export async function isDemoFolder(dataDir: string): Promise<boolean> {
  return (await stat(join(dataDir, FOLDER)).catch(ignoreMissing)) !== null;
}

/** Whether a filling began and did not end: its passphrases are lost, so it cannot be continued. */
export async function isHalfFilled(dataDir: string): Promise<boolean> {
  const isBegun = (await readFile(pathOf(dataDir, 'filling')).catch(ignoreMissing)) !== null;
  return isBegun && (await readDemoAccounts(dataDir)) === null;
}

function pathOf(dataDir: string, file: DemoFile): string {
  return demoFilePath(dataDir, FILES[file]);
}

export function demoFilePath(dataDir: string, name: string): string {
  return join(dataDir, FOLDER, name);
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
