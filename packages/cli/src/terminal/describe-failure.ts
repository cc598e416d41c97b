import { ProtocolError } from '@bellbuoy/protocol';
import { ApiError, UnreachableError } from '../client/http.ts';
import { CommandError, negative, unreachable } from './exit.ts';

const SYSTEM_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EACCES: 'No permission',
  EPERM: 'No permission',
  EISDIR: 'That is a folder',
  ENOTDIR: 'That is not a folder',
  EEXIST: 'That exists already',
  ENOSPC: 'The disk is full',
  EROFS: 'The disk is read-only',
  EADDRINUSE: 'That port is taken',
  ECONNREFUSED: 'Nobody answers',
};

interface SystemFailure extends Error {
  readonly code?: string;
  readonly path?: string;
  readonly address?: string;
  readonly port?: number;
}

/** The one place where what went wrong underneath becomes a sentence and an exit status. */
export function describeFailure(error: unknown): CommandError {
  if (error instanceof UnreachableError)
    return unreachable(error.message, 'Is it running, and is the address right?');
  if (error instanceof ApiError) return describeAnswer(error);
  if (error instanceof ProtocolError) return negative(`${error.message} (${error.code})`);
  return describeSystemFailure(error);
}

function describeAnswer(error: ApiError): CommandError {
  const said = `The server answered ${error.status} ${error.code}: ${error.message}`;
  return error.status >= 500 ? unreachable(said) : negative(said);
}

function describeSystemFailure(error: unknown): CommandError {
  if (!(error instanceof Error)) return unreachable(String(error));
  const { code, path, address, port } = error as SystemFailure;
  const known = code === undefined ? undefined : SYSTEM_FAILURES[code];
  if (known === undefined) return unreachable(error.message);
  const place = path ?? (port === undefined ? error.message : `${address ?? 'localhost'}:${port}`);
  return unreachable(`${known}: ${place}`);
}
