import { readFile } from 'node:fs/promises';
import type { Input } from './command.ts';
import { usage } from './exit.ts';
import type { Terminal } from './terminal.ts';

const MAX_PASSPHRASE_BYTES = 1024;

/**
 * A member's passphrase: from --passphrase-file, from standard input, or asked for. Never from an argument or
 * the environment, where other processes and the shell's history would have it.
 */
export async function readPassphrase(input: Input, terminal: Terminal, account: string): Promise<string> {
  const path = input.text('passphrase-file');
  const given = path === null ? await fromTerminal(terminal, account) : await readFile(path, 'utf8');
  const passphrase = given?.split('\n', 1)[0]?.trim() ?? '';
  if (passphrase === '')
    throw usage('A passphrase is needed.', 'Give --passphrase-file FILE, or type it when asked.');
  return passphrase;
}

async function fromTerminal(terminal: Terminal, account: string): Promise<string | null> {
  return (
    (await terminal.readInput(MAX_PASSPHRASE_BYTES)) ??
    (await terminal.askSecret(`Passphrase of ${account}: `))
  );
}
