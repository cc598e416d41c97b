import { checkCommendation } from '@bellbuoy/protocol/commendations';
import { printPage } from '../offline/print-page.ts';
import { PROGRAMME_OPTIONS, readProgrammeFiles } from '../offline/programme-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { REASONS, readCredential } from './credential-verify.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  en: '',
  es: 'es/',
  fr: 'fr/',
  ar: 'ar/',
  'zh-Hans': 'zh-Hans/',
};

export const credentialCertificate: Command = {
  words: ['credential', 'certificate'],
  summary: 'prints a commendation as a certificate',
  about: [
    'Checks a commendation as “bellbuoy credential verify” does, and writes it as a PDF of one A4 page: month, level, drawn name or none, number, and a QR code that leads to its check.',
    'It is the certificate of the page /verify, printed by the Chromium of this machine from this checkout’s own copy of the site. Nothing is asked of the programme but its public files, and of them nothing where they were saved.',
  ],
  operands: [{ name: 'FILE', help: 'The commendation or its badge.' }],
  options: {
    ...PROGRAMME_OPTIONS,
    pdf: { type: 'string', value: 'FILE', help: 'Where to write the certificate.' },
    language: {
      type: 'string',
      value: 'TAG',
      help: `Its language: ${Object.keys(FOLDERS).join(', ')}; en when not given.`,
    },
    chromium: {
      type: 'string',
      value: 'PROGRAM',
      help: 'The browser that prints it; “chromium” if not given.',
    },
  },
  examples: [
    {
      line: 'bellbuoy credential certificate commendation.jwt --programme saved/programme.json --pdf certificate.pdf',
      says: 'Print a certificate, without a connection:',
    },
  ],
  exits: { 0: 'Printed.', 1: 'The commendation is not genuine, or the programme’s files do not verify.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const pdf = input.required('pdf');
  const language = input.text('language') ?? 'en';
  const folder = FOLDERS[language];
  if (folder === undefined) throw usage(`--language takes ${Object.keys(FOLDERS).join(', ')}.`);
  const { files, descriptor } = await readProgrammeFiles(input);
  const verdict = await checkCommendation(
    await readCredential(input.operand(0)),
    descriptor.credentials ?? [],
  );
  if (verdict.kind !== 'good') throw negative(`Not printed: ${REASONS[verdict.kind]}.`);
  await withProgress(terminal, 'Printing', () =>
    printPage({
      files: {
        '/programme.json': files.programme,
        '/.well-known/bellbuoy': files.descriptor,
        '/.well-known/bellbuoy.note': files.note,
      },
      path: `/${folder}verify/#${verdict.compact}`,
      ready: 'data-sheet',
      pdf,
      chromium: input.text('chromium') ?? 'chromium',
    }),
  );
  terminal.out(input.json ? printableJson({ pdf, language }) : `Certificate ${pdf}`);
  return EXIT.ok;
}
