import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface BareServer {
  readonly port: number;
  stop(): Promise<void>;
}

const SERVER = new URL('./bare-server.ts', import.meta.url);

/** Starts the server that stores nothing. @param mailboxFile the file whose bytes it sends for a mailbox. */
export async function startBareServer(mailboxFile?: string): Promise<BareServer> {
  const child = fork(SERVER, mailboxFile === undefined ? [] : [mailboxFile]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { port, stop: () => endChild(child) };
}

async function endChild(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
