import { resolve } from 'node:path';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULT_PORT = 8090;

export const witness: Command = {
  words: ['witness'],
  summary: 'cosigns other people’s logs, so that they cannot show two people two pasts',
  about: [
    'A witness is run by somebody outside a programme. It keeps the newest head of each log that it watches, cosigns only what continues it, and refuses whatever would take something back. Clients of a programme that names it believe only what it cosigned.',
    'The first call makes its folder, with a key of its own, and needs --name. Give the printed “vkey” and your address to the programme: its operator writes both into config.json. Ask them for the key of their log, compare it with the one in /.well-known/bellbuoy, and give it with --log; the folder remembers it.',
    'Keep the folder: a witness that forgets what it saw can be shown another past. What it decides is on the disk before it answers. Never restore it from a backup; if it is lost, make a new one, under another name.',
    'It speaks C2SP tlog-witness: POST /add-checkpoint, and GET /HASH/checkpoint for the last head of a log, HASH being the SHA-256 of its origin. It listens to this machine alone unless --host says otherwise; put a proxy before it that ends TLS. It keeps and prints nothing about who asks. It ends on Ctrl-C or SIGTERM.',
  ],
  operands: [],
  options: {
    data: { type: 'string', value: 'DIR', help: 'The witness’s folder; ./witness if not given.' },
    name: {
      type: 'string',
      value: 'NAME',
      help: 'Its name for life, by custom an address without a scheme: witness.example/harbour.',
    },
    log: {
      type: 'string',
      value: 'VKEY',
      many: true,
      help: 'The key of a log to watch from now on (ORIGIN/log+…). It may be given several times.',
    },
    port: { type: 'string', value: 'N', help: `The port; ${DEFAULT_PORT} if not given, 0 for a free one.` },
    host: { type: 'string', value: 'ADDRESS', help: 'The address to listen at; 127.0.0.1 if not given.' },
  },
  examples: [
    {
      line: 'bellbuoy witness --data witness --name witness.example/w1 --port 0',
      says: 'Make a witness, and serve it:',
    },
    {
      line: 'bellbuoy witness --data witness --port 0 --log harbour.example/log+2b39be1b+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
      says: 'Watch a log from now on:',
    },
  ],
  exits: { 0: 'Ended as asked.', 3: 'The port is taken, or the folder cannot be opened.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { Witness } = await import('../witness/witness.ts');
  const { serveWitness } = await import('../witness/serve-witness.ts');
  const own = await Witness.open(resolve(input.text('data') ?? 'witness'), input.text('name'));
  try {
    for (const vkey of input.texts('log')) own.watch(vkey);
    const port = input.number('port', { min: 0, max: 65_535, otherwise: DEFAULT_PORT });
    const asked = terminal.untilAskedToEnd();
    const served = await serveWitness(own, { host: input.text('host') ?? '127.0.0.1', port });
    announce(input, terminal, { vkey: own.vkey, logs: own.origins(), ready: served.url });
    await asked;
    await served.close();
  } finally {
    own.close();
  }
  return EXIT.ok;
}

function announce(
  input: Input,
  terminal: Terminal,
  { vkey, logs, ready }: { vkey: string; logs: readonly string[]; ready: string },
): void {
  if (input.json) return terminal.out(printableJson({ vkey, logs, ready }));
  if (logs.length === 0) terminal.err('It watches no log yet: name one with --log.');
  terminal.out([`vkey ${vkey}`, ...logs.map((origin) => `watches ${origin}`), `ready ${ready}`].join('\n'));
}
