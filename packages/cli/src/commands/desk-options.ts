import { dayOf } from '@bellbuoy/protocol';
import { type DeskSession, makeEpochs, signIn } from '../client/desk-client.ts';
import { ApiError } from '../client/http.ts';
import { openProgramme } from '../client/programme-client.ts';
import type { Input, Option } from '../terminal/command.ts';
import { negative, usage } from '../terminal/exit.ts';
import { withProgress } from '../terminal/progress.ts';
import { readPassphrase } from '../terminal/secrets.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command that signs in as a member takes. */
export const DESK_OPTIONS: Readonly<Record<string, Option>> = {
  desk: { type: 'string', value: 'URL', help: 'The desk’s address; http://localhost:8081 if not given.' },
  account: { type: 'string', value: 'NAME', help: 'The member’s account.' },
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'A file with the member’s passphrase; read from standard input, or asked for, if not given.',
  },
  vkey: {
    type: 'string',
    value: 'KEY',
    help: 'The programme’s key, to hold the server to; its own word is taken otherwise.',
  },
};

const DESK_DEFAULT_URL = 'http://localhost:8081';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Signs in as the options say, and keeps the desk's epochs ready, as a member's browser would. */
export async function signInAsMember(input: Input, terminal: Terminal): Promise<DeskSession> {
  const account = input.text('account');
  if (account === null) throw usage('Give --account NAME.');
  const url = checkedAddress(input.text('desk') ?? DESK_DEFAULT_URL);
  const passphrase = await readPassphrase(input, terminal, account);
  const today = () => dayOf(Date.now());
  const known = { today: today(), vkey: input.text('vkey'), mayBeExpired: true };
  const { descriptor, vkey } = await openProgramme(url, known);
  const work = () => signIn({ url, descriptor, vkey, today }, { account, passphrase });
  const session = await withProgress(terminal, 'Signing in', work).catch(explain);
  await keepEpochs(terminal, session);
  return session;
}

/** What signs in must not cross a network that anybody can read. */
function checkedAddress(text: string): string {
  const url = URL.parse(text);
  const isPrivate = url !== null && (LOOPBACK.has(url.hostname) || url.hostname.endsWith('.onion'));
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isPrivate)) return url.origin;
  throw usage('--desk takes an https address, or an http one on this machine.');
}

async function keepEpochs(terminal: Terminal, session: DeskSession): Promise<void> {
  const made = await makeEpochs(session).catch((error: unknown) => {
    // A colleague's browser is doing the same at this moment: theirs stand.
    if (error instanceof ApiError && error.status === 409) return 0;
    throw error;
  });
  if (made > 0) terminal.err(`Made ${made} sealing keys for the time to come.`);
}

function explain(error: unknown): never {
  if (error instanceof ApiError && error.code === 'no-session') {
    throw negative('That account and passphrase do not belong together.', 'Nothing was changed.');
  }
  throw error;
}
