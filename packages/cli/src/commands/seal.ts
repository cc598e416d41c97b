import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayOf, formatReceipt, formatReceiptNumbers } from '@bellbuoy/protocol';
import { RECEIPT_LANGUAGES, type ReceiptLanguage, receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { type KnownDescriptor, openProgramme, openSavedProgramme } from '../client/programme-client.ts';
import { nameQuorum, type SealedReport, sealReport } from '../client/sealed-report.ts';
import { askReport } from '../offline/ask-report.ts';
import { PROGRAMME_OPTIONS } from '../offline/programme-files.ts';
import { MAX_REPORT_FILE_BYTES, parseReportFile, type ReportFile } from '../offline/report-file.ts';
import { readSavedFiles } from '../offline/saved-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const seal: Command = {
  words: ['seal'],
  summary: 'seals a report on any computer, to be sent later or from elsewhere',
  about: [
    'Draws twelve words, seals a report to the desk, and writes it to a file: the bundle. Only the desk can open it. Send it with “bellbuoy send”, or hand it in at the page /sealed of the programme’s site, which needs no JavaScript.',
    'The twelve words are printed once, to standard error, and are in no file. They open the conversation on any device; nobody can find them again, and whoever has them can read it.',
    'With a saved copy of the programme’s three public files no connection is needed: programme.json, bellbuoy and bellbuoy.note, as the site has them at /programme.json, /.well-known/bellbuoy and /.well-known/bellbuoy.note. They are verified first. Where the guardians have been changed, a name also needs /guardians.json beside them. Keys that have expired are not sealed to, and a bundle can be sent until the day that is printed.',
    'The report comes from --in, from standard input, or is asked for question by question. As a file it is JSON: {"category":"tampering","answers":{"saw":"…","where":"…","when":"…"}}, with "urgent":true where it is. Files cannot be attached here.',
    'A name is not for the story: give it apart, as "names", and it is sealed for the programme’s guardians; the desk cannot read it. A programme that has no guardians takes no names.',
    'What you type, and a report file, stay on this computer in plain text for as long as you let them.',
  ],
  operands: [],
  options: {
    ...PROGRAMME_OPTIONS,
    vkey: {
      type: 'string',
      value: 'KEY',
      help: 'With a URL: the programme’s key from a poster, so that the server is not asked for its own.',
    },
    in: { type: 'string', value: 'FILE', help: 'The report, as JSON.' },
    category: {
      type: 'string',
      value: 'CATEGORY',
      help: 'What it is about, such as tampering; before what the file says.',
    },
    language: {
      type: 'string',
      value: 'TAG',
      help: 'The language of the report, and of the words where there is a list; en when not given.',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Where to write the bundle; never over a file that is there.',
    },
  },
  examples: [
    {
      line: 'bellbuoy seal --programme http://localhost:8080 --in report.json --out bundle.json',
      says: 'Seal a report by the keys that the site has today:',
    },
    {
      line: 'bellbuoy seal --programme saved/programme.json --in report.json --out sealed-offline.json --language es',
      says: 'Seal it without a connection, by files that were saved, with Spanish words:',
    },
  ],
  exits: {
    0: 'Sealed. The bundle is written, and the words were printed.',
    1: 'The programme’s files do not verify, have expired, or its desk takes no reports.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const out = input.text('out') ?? missing('--out FILE');
  const language = parseLanguage(input.text('language') ?? 'en');
  const programme = await readProgramme(input, terminal);
  const takesNames = nameQuorum(programme) !== null;
  const report = await readReport(input, terminal, takesNames);
  if (report.names !== undefined && !takesNames)
    throw usage('This programme has no guardians who could keep a name: it takes none.', 'Leave names out.');
  const sealed = await sealReport(programme, { ...report, locale: language });
  await writeFile(out, `${JSON.stringify(sealed.body)}\n`, { flag: 'wx' });
  await printWords(terminal, sealed, language);
  const { mailbox, desk } = sealed.body;
  const { acceptUntil } = sealed;
  const { origin } = programme.descriptor;
  terminal.out(
    input.json
      ? printableJson({ bundle: out, origin, desk, mailbox, acceptUntil })
      : `Sealed     for the desk “${desk}” of ${origin}\nBundle     ${out}\nSend it    until ${acceptUntil}`,
  );
  return EXIT.ok;
}

function missing(option: string): never {
  throw usage(`Give ${option}.`, 'See: bellbuoy seal --help');
}

function parseLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    throw usage(`“${tag}” is no language tag.`, 'Such as: en, es, fr, ar, zh-Hans.');
  }
}

async function readProgramme(input: Input, terminal: Terminal): Promise<KnownDescriptor> {
  const source = input.text('programme') ?? missing('--programme FILE or --programme URL');
  const today = dayOf(Date.now());
  if (/^https?:\/\//.test(source)) {
    const read = () => openProgramme(source, { today, vkey: input.text('vkey') });
    return withProgress(terminal, 'Asking for the programme’s keys', read);
  }
  const named = { descriptor: input.text('descriptor'), note: input.text('note') };
  const saved = await readSavedFiles(source, named);
  const guardians = await readFile(join(dirname(source), 'guardians.json')).catch(ignoreMissing);
  return openSavedProgramme({ ...saved, guardians }, today);
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function readReport(input: Input, terminal: Terminal, takesNames: boolean): Promise<ReportFile> {
  const [path, category] = [input.text('in'), input.text('category')];
  if (path !== null) return parseReportFile(path, await readFile(path, 'utf8'), category);
  const piped = await terminal.readInput(MAX_REPORT_FILE_BYTES);
  return piped === null
    ? askReport(terminal, { category, takesNames })
    : parseReportFile('Standard input', piped, category);
}

// To standard error, which is the terminal unless somebody insists: output is for scripts, and scripts keep logs.
async function printWords(terminal: Terminal, { entropy }: SealedReport, locale: string): Promise<void> {
  const words = formatReceipt(entropy, await receiptWordlist(listOf(locale)));
  terminal.err('These twelve words open your conversation. They are shown once: write them down.\n');
  terminal.err(`    ${words.slice(0, 6).join(' ')}\n    ${words.slice(6).join(' ')}\n`);
  terminal.err('The same as numbers, for any keyboard:\n');
  terminal.err(`    ${formatReceiptNumbers(entropy).join(' ')}\n`);
}

function listOf(locale: string): ReceiptLanguage {
  const [language] = locale.split('-');
  return RECEIPT_LANGUAGES.find((list) => list === locale || list === language) ?? 'en';
}
