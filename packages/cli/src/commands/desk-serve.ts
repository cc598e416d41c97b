import {
  parseProgrammeFile,
  parseReleaseManifest,
  type ReleaseManifest,
  verifyRelease,
} from '@bellbuoy/protocol';
import type { StaticSite } from '@bellbuoy/server';
import { send } from '../client/http.ts';
import { isProgrammeVkey } from '../client/programme-client.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULT_PORT = 8099;

export const deskServe: Command = {
  words: ['desk', 'serve'],
  summary: 'runs the desk from this machine’s own verified copy',
  about: [
    'The page that opens reports usually comes from the server that must not read them. This serves it from this checkout instead, to this machine alone, after comparing every file with the release’s manifest, and hands on nothing but the desk’s calls to the staff origin. The programme key must be the one given with --vkey, from a poster or a colleague.',
    'Sign in with your passphrase. A passkey is bound to the address of the staff origin and does not work at another: that is what protects it from being phished, and nothing here gets around it.',
    'It runs until it is ended (Ctrl C). The server can still refuse, withhold and delete; what it cannot do is change the code that holds your keys.',
  ],
  operands: [{ name: 'URL', help: 'The staff origin.' }],
  options: {
    vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…).' },
    'release-vkey': {
      type: 'string',
      value: 'KEY',
      help: 'Serve nothing but a release that this key (WHO/release+…) has signed.',
    },
    port: {
      type: 'string',
      value: 'PORT',
      help: `Where to serve it; ${DEFAULT_PORT} if not given, 0 for a free one.`,
    },
    check: { type: 'boolean', help: 'Compare the copy and the key, say so, and end.' },
  },
  examples: [
    {
      line: 'bellbuoy desk serve http://localhost:8081 --vkey "$(cat data/demo/programme-vkey.txt)" --check',
      says: 'See whether this copy of the desk is whole, and the key the programme’s:',
    },
  ],
  exits: {
    0: 'Ended, or the check went well.',
    1: 'The copy is not what the release names, or the programme has another key. Nothing was served.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const vkey = input.required('vkey');
  if (!isProgrammeVkey(vkey)) throw usage('--vkey takes a programme’s key: ORIGIN/programme+…');
  const remote = new URL(input.operand(0)).origin;
  const server = await import('@bellbuoy/server');
  const { desk } = await server.loadOwnSites();
  const { release, isSigned } = await openRelease(input);
  compare(desk, release);
  const programme = await (await send(globalThis.fetch, `${remote}/programme.json`)).bytes();
  if (parseProgrammeFile(programme).vkey !== vkey)
    throw negative('The programme at this address has another key.', 'Do not sign in there.');
  const told = { release: release.release, isSigned, remote, files: desk.size };
  if (input.has('check')) return report(input, terminal, { ...told, url: null });
  const port = input.number('port', { min: 0, max: 65_535, otherwise: DEFAULT_PORT });
  const diagnostics = server.quietDiagnostics;
  const running = await server.serveDeskCopy({ remote, programme, port, diagnostics });
  const exit = report(input, terminal, { ...told, url: `${running.url}/desk/` });
  await terminal.untilAskedToEnd();
  await running.close();
  return exit;
}

async function openRelease(input: Input): Promise<{ release: ReleaseManifest; isSigned: boolean }> {
  const { readOwnRelease } = await import('@bellbuoy/server');
  const { bytes, note } = await readOwnRelease();
  const vkey = input.text('release-vkey');
  if (vkey === null) return { release: parseReleaseManifest(bytes), isSigned: false };
  if (note === null) throw negative('This checkout is not a signed release.');
  return { release: verifyRelease(bytes, note, vkey).manifest, isSigned: true };
}

/** Exactly the release's files: none changed, none missing, none beside them. */
function compare(desk: StaticSite, { desk: named }: ReleaseManifest): void {
  if (desk.size === 0) throw usage('The desk has not been built here.', 'Build it first: npm run build.');
  const paths = new Set([...desk.keys(), ...Object.keys(named)]);
  const different = [...paths].filter((path) => {
    const file = desk.get(path);
    return file === undefined || file.served.hash !== named[path]?.hash;
  });
  if (different.length > 0)
    throw negative(`Not as the release names it: ${different.map(printableLine).join(', ')}`);
}

interface Told {
  readonly release: string;
  readonly isSigned: boolean;
  readonly remote: string;
  readonly files: number;
  readonly url: string | null;
}

function report(input: Input, terminal: Terminal, told: Told): ExitCode {
  const { release, isSigned, remote, files, url } = told;
  if (input.json) {
    terminal.out(printableJson(told));
    return EXIT.ok;
  }
  const by = isSigned
    ? 'as the release key signed it'
    : 'as this checkout built it; no release key was given';
  terminal.out(`Desk        ${files} files of ${release}, ${by}`);
  terminal.out(`For         ${printableLine(remote)}, whose programme has the key that you gave`);
  if (url !== null) {
    terminal.out(`Open        ${url}`);
    terminal.out('Sign in with your passphrase: a passkey works at the staff origin’s own address alone.');
  }
  return EXIT.ok;
}
