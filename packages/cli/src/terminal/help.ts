// A page reads like a manual page: NAME, SYNOPSIS, DESCRIPTION, OPTIONS, EXAMPLES, EXIT STATUS. docs/cli.md is these
// same pages, compared by a test, so that neither can drift from what the program does.

import { COMMON_OPTIONS, type Command, type Option } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';

const GENERAL_EXITS: Record<ExitCode, string> = {
  [EXIT.ok]: 'Done.',
  [EXIT.negative]: 'The answer is no.',
  [EXIT.usage]: 'The command line is wrong; nothing was done.',
  [EXIT.unreachable]: 'A server could not be reached, or a file not read or written.',
};

export function helpPage(command: Command, columns: number): string {
  return sections(command)
    .map(
      ({ title, blocks }) =>
        `${title}\n${blocks
          .map((block) => layOut(block, columns))
          .join('\n')
          .trimEnd()}`,
    )
    .join('\n\n');
}

export function overview(commands: readonly Command[], columns: number): string {
  const width = Math.max(...commands.map((command) => command.words.join(' ').length)) + 2;
  const rows = commands.map((command) => `    ${command.words.join(' ').padEnd(width)}${command.summary}`);
  const closing =
    'bellbuoy COMMAND --help tells more, with examples. Exit status: 0 done, 1 the answer is no, 2 wrong ' +
    'command line, 3 a server or a file could not be reached.';
  return ['Usage: bellbuoy COMMAND [OPTION]…', '', ...rows, '', wrap(closing, columns, 0)].join('\n');
}

/** The whole manual as Markdown. */
export function manual(commands: readonly Command[]): string {
  const contents = commands.map(
    (command) =>
      `- [\`bellbuoy ${command.words.join(' ')}\`](#bellbuoy-${command.words.join('-')}): ${command.summary}`,
  );
  return (
    [
      '# The command line',
      '`bellbuoy` makes, runs and checks a programme, and takes sealed reports to a machine that is not on a network. ' +
        'Every command prints its page with `--help` and one JSON document with `--json`; progress and warnings go to ' +
        'standard error. A passphrase is never an argument: it would stay in the shell’s history and show in the list ' +
        'of processes.',
      'Exit status: `0` done, `1` the answer is no, `2` the command line is wrong and nothing was done, `3` a server ' +
        'could not be reached or a file not read or written.',
      'The examples are a path: run in their order in one folder, each works as it stands. Where one of them takes a file that no command makes (a passphrase, a reply, a promise), that file is yours.',
      contents.join('\n'),
      ...commands.map(markdownPage),
    ].join('\n\n') + '\n'
  );
}

interface Block {
  readonly term?: string;
  readonly text: string;
  /** Followed by an empty line. */
  readonly spaced?: true;
  /** Never broken over lines: it can be copied and run. */
  readonly verbatim?: true;
}

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function sections(command: Command): Section[] {
  const operands = command.operands.map(({ name, help }) => ({ term: name, text: help }));
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, option]) => ({
    term: optionTerm(name, option),
    text: option.help,
  }));
  return [
    { title: 'NAME', blocks: [{ text: `bellbuoy ${command.words.join(' ')}: ${command.summary}` }] },
    { title: 'SYNOPSIS', blocks: [{ text: synopsis(command) }] },
    { title: 'DESCRIPTION', blocks: command.about.map((text) => ({ text, spaced: true })) },
    ...(operands.length > 0 ? [{ title: 'OPERANDS', blocks: operands }] : []),
    { title: 'OPTIONS', blocks: options },
    {
      title: 'EXAMPLES',
      blocks: command.examples.map(({ line, says }) => ({ term: says, text: line, verbatim: true })),
    },
    { title: 'EXIT STATUS', blocks: exitBlocks(command) },
  ];
}

function exitBlocks(command: Command): Block[] {
  return Object.values(EXIT).map((code) => ({
    term: String(code),
    text: command.exits[code] ?? GENERAL_EXITS[code],
  }));
}

function synopsis(command: Command): string {
  const operands = command.operands.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return ['bellbuoy', ...command.words, ...operands, '[OPTION]…'].join(' ');
}

function optionTerm(name: string, option: Option): string {
  return option.type === 'boolean' ? `--${name}` : `--${name} ${option.value ?? 'TEXT'}`;
}

function markdownPage(command: Command): string {
  const parts = sections(command)
    .slice(1)
    .map(({ title, blocks }) => {
      const heading = `### ${title.charAt(0)}${title.slice(1).toLowerCase()}`;
      return [heading, ...markdownBlocks(title, blocks)].join('\n\n');
    });
  const { words, summary } = command;
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  return [`## bellbuoy ${words.join(' ')}`, sentence, ...parts].join('\n\n');
}

function markdownBlocks(title: string, blocks: readonly Block[]): string[] {
  if (title === 'SYNOPSIS') return blocks.map(({ text }) => `\`\`\`\n${text}\n\`\`\``);
  if (title === 'EXAMPLES') return blocks.map(({ term, text }) => `${term}\n\n\`\`\`sh\n${text}\n\`\`\``);
  if (title === 'DESCRIPTION') return blocks.map(({ text }) => text);
  return [blocks.map(({ term, text }) => `- \`${term}\`: ${text}`).join('\n')];
}

function layOut({ term, text, spaced, verbatim }: Block, columns: number): string {
  const indent = term === undefined ? 4 : 8;
  const body = verbatim === true ? ' '.repeat(indent) + text : wrap(text, columns, indent);
  const heading = term === undefined ? '' : `${wrap(term, columns, 4)}\n`;
  return `${heading}${body}${spaced === true ? '\n' : ''}`;
}

function wrap(text: string, columns: number, indent: number): string {
  const width = Math.max(40, Math.min(columns, 100)) - indent;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each).join('\n');
}
