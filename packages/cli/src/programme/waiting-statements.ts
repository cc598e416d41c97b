// What waits for the programme key besides the descriptor: the word on which site is the programme's own, on which legal
// demands there were, and on who decides on awards.

import { writeFile } from 'node:fs/promises';
import {
  fromUtf8,
  type NoteSigner,
  ProtocolError,
  parseStatement,
  type Statement,
  signNote,
} from '@bellbuoy/protocol';
import type { WaitingStatement } from '@bellbuoy/server';

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

/** What somebody is about to sign, in words. */
export function describeStatement(text: string): string {
  const { origin, kind, sequence, day, expires, hash } = parseStatement(text);
  return [
    `Statement   ${origin}, ${MEANS[kind]}`,
    `Edition     ${sequence} of ${day}, good until ${expires}`,
    `Hash        ${hash}`,
  ].join('\n');
}

export function signStatementText(text: string, signer: NoteSigner): string {
  return signNote(text, [signer]);
}

/** Writes each beside the descriptor that is taken out, as `FILE.site.txt`; returns their paths. */
export async function exportStatements(
  statements: readonly WaitingStatement[],
  file: string,
): Promise<string[]> {
  const paths = statements.map(({ kind }) => `${file}.${kind}.txt`);
  await Promise.all(statements.map(({ text }, index) => writeFile(paths[index] ?? '', text, { flag: 'wx' })));
  return paths;
}
