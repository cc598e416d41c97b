import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const auditWrite: Command = {
  words: ['audit', 'write'],
  summary: 'writes the sealed audit packages, to be given to guardians and auditors',
  about: [
    'With each month’s figures the server makes a package for every guardian slot and every auditor, sealed to that reader alone. This writes them into a folder, one file each, named by month and reader. You cannot open them; hand each to whom it is for.',
    'The server keeps the packages of twelve months.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    period: { type: 'string', value: 'MONTH', help: 'Only this month, as 2026-11.' },
    out: { type: 'string', value: 'FOLDER', help: 'Where to write them; it is made when missing.' },
  },
  examples: [{ line: 'bellbuoy audit write --out packages', says: 'Write all that there are:' }],
  exits: { 0: 'Written; also when there was none yet.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const [out, period] = [input.text('out'), input.text('period')];
  if (out === null) throw usage('Give --out FOLDER.');
  if (period !== null && !MONTH.test(period)) throw usage('--period takes a month, as 2026-11.');
  return withProgramme(input, terminal, async (programme) => {
    const files = await programme.auditFiles(period);
    await mkdir(out, { recursive: true });
    const written: string[] = [];
    for (const { period: month, reader, bytes } of files) {
      const path = join(out, `${month}-${reader.replace('/', '-')}.age`);
      await writeFile(path, bytes, { mode: 0o600 });
      written.push(path);
    }
    terminal.out(
      input.json ? printableJson(written) : written.join('\n') || 'No figures were published yet.',
    );
    return EXIT.ok;
  });
}
