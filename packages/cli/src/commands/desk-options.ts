import { dayOf } from '@bellbuoy/protocol';
import { type DeskSession, signIn } from '../client/desk-client.ts';
import { ApiError } from '../client/http.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
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

export const DESK_DEFAULT_URL = 'http://localhost:8081';

/** A member signed in, with the desk's root as the programme's descriptor names it. */
export interface SignedIn {
  readonly programme: KnownProgramme;
  readonly session: DeskSession;
}

/** Signs in as the options say. */
export async function signInAsMember(input: Input, terminal: Terminal): Promise<SignedIn> {
  const account = input.text('account');
  if (account === null) throw usage('Give --account NAME.');
  const today = () => dayOf(Date.now());
  const vkey = input.text('vkey');
  const url = input.text('desk') ?? DESK_DEFAULT_URL;
  const passphrase = await readPassphrase(input, terminal, account);
  const programme = await openProgramme(url, { today: today(), vkey, mayBeExpired: true });
  const { origin, desks } = programme.descriptor;
  const address = { url: programme.url, origin, root: desks[0]?.root ?? null, today };
  const session = await withProgress(terminal, 'Signing in', () =>
    signIn(address, { account, passphrase }),
  ).catch(explain);
  return { programme, session };
}

function explain(error: unknown): never {
  if (error instanceof ApiError && error.code === 'no-session') {
    throw negative('That account and passphrase do not belong together.', 'Nothing was changed.');
  }
  throw error;
}
