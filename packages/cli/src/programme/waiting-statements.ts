// What waits for the programme key besides the descriptor: the word on which site is the programme's own, on which legal
// demands there were, and on who decides on awards.

import { readFile, writeFile } from 'node:fs/promises';
import {
  accountCode,
  fromUtf8,
  hashB64,
  type NoteSigner,
  ProtocolError,
  parsePanelList,
  parseStatement,
  type Statement,
  signNote,
} from '@bellbuoy/protocol';
import type { WaitingStatement } from '@bellbuoy/server';
import { usage } from '../terminal/exit.ts';

const MEANS: Readonly<Record<Statement['kind'], string>> = {
  site: 'which files this programme’s site and desk consist of',
  demands: 'that the recorded legal demands and incidents are all there were',
  panel: 'who decides on awards, and may read what is recommended',
};

/** A statement's text out of a file; null for a file of something else. */
export function readStatementText(bytes: Uint8Array): string | null {
  const text = fromUtf8(bytes);
  if (text === null) return null;
  try {
    parseStatement(text);
    return text;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

/** Whether a note is about a statement, not the descriptor. */
export function isStatementNote(note: string): boolean {
  return readStatementText(Buffer.from(note.slice(0, note.lastIndexOf('\n\n') + 1))) !== null;
}

/**
 * What somebody is about to sign, in words.
 *
 * @param bytes what it is about; null where only the text was carried over.
 * @throws for a panel whose list is not there: its hash says nothing of who is in it.
 */
export function describeStatement(text: string, bytes: Uint8Array | null): string {
  const { origin, kind, sequence, day, expires, hash } = parseStatement(text);
  return [
    `Statement   ${origin}, ${MEANS[kind]}`,
    `Edition     ${sequence} of ${day}, good until ${expires}`,
    `Hash        ${hash}`,
    ...(kind === 'panel' ? describePanel(bytes, hash) : []),
  ].join('\n');
}

/** The list that lies beside an exported statement of kind `panel`; null for a statement of another kind, or none there. */
export async function readPanelBeside(file: string, text: string): Promise<Uint8Array | null> {
  if (parseStatement(text).kind !== 'panel') return null;
  return readFile(file.replace(/\.txt$/, '.json')).catch(() => null);
}

function describePanel(bytes: Uint8Array | null, hash: string): string[] {
  const list = bytes === null || hashB64(bytes) !== hash ? null : fromUtf8(bytes);
  if (list === null)
    throw usage(
      'The list that this statement is about is not there.',
      'Carry FILE.panel.json over beside FILE.panel.txt.',
    );
  const { origin, members } = parsePanelList(list);
  // The six numbers that each member sees of their own account: what they would read out by telephone.
  return members.map((member) => `Member      ${member.account}, ${accountCode({ origin, ...member })}`);
}

export function signStatementText(text: string, signer: NoteSigner): string {
  return signNote(text, [signer]);
}

/** Writes each beside the descriptor that is taken out, as `FILE.site.txt`, a panel with its list; returns their paths. */
export async function exportStatements(
  statements: readonly WaitingStatement[],
  file: string,
): Promise<string[]> {
  const paths = statements.map(({ kind }) => `${file}.${kind}.txt`);
  await Promise.all(statements.map(({ text }, index) => writeFile(paths[index] ?? '', text, { flag: 'wx' })));
  for (const { kind, bytes } of statements)
    if (kind === 'panel') await writeFile(`${file}.panel.json`, bytes, { flag: 'wx' });
  return paths;
}
