import { readFile } from 'node:fs/promises';
import { isVkey, parseProgrammeFile } from '@bellbuoy/protocol';
import { checkPost, findPostLink, type PostVerdict } from '@bellbuoy/protocol/posts';
import { PROGRAMME_OPTIONS, readProgrammeFiles } from '../offline/programme-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printable, printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const postVerify: Command = {
  words: ['post', 'verify'],
  summary: 'checks whether a programme signed a post that somebody shows you',
  about: [
    'Checks the link below a post, or a signed text as “post sign --out” writes it, by the programme’s key. The address in the link is not looked at and nothing is asked of it: anybody can write one.',
    'It prints the words that were signed. Compare them with what you were shown: a genuine link can stand below other words. Where FILE has the words and the link, they are compared here.',
    'With the key from a poster (--vkey) nothing else is needed, not even a connection.',
  ],
  operands: [
    { name: 'LINK|FILE', help: 'The link, or a file with the post and its link, or with the signed text.' },
  ],
  options: { ...PROGRAMME_OPTIONS },
  examples: [
    {
      line: 'bellbuoy post verify post.txt --programme saved/programme.json',
      says: 'Check a post by files that were saved, without a connection:',
    },
  ],
  exits: { 0: 'This programme signed these words.', 1: 'It did not, or its files do not verify.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { vkey, keyFrom } = await readKey(input);
  const given = input.operand(0);
  const verdict = checkPost(findPostLink(given) !== null ? given : await readFile(given, 'utf8'), vkey);
  terminal.out(
    input.json
      ? printableJson({ verdict: verdict.kind, keyFrom, ...factsOf(verdict) })
      : describe(verdict, keyFrom),
  );
  return verdict.kind === 'good' ? EXIT.ok : EXIT.negative;
}

type KeyFrom = 'you' | 'files';

async function readKey(input: Input): Promise<{ vkey: string; keyFrom: KeyFrom }> {
  const pinned = input.text('vkey');
  if (pinned !== null && !(isVkey(pinned) && pinned.includes('/programme+')))
    throw usage('--vkey is a programme’s key, ORIGIN/programme+….');
  if (pinned !== null && input.text('programme') === null) return { vkey: pinned, keyFrom: 'you' };
  const { files, isPinned } = await readProgrammeFiles(input);
  const vkey = pinned ?? parseProgrammeFile(files.programme).vkey;
  return { vkey, keyFrom: isPinned ? 'you' : 'files' };
}

function factsOf(verdict: PostVerdict): object {
  if ('post' in verdict) return verdict.post;
  return verdict.kind === 'other' ? { origin: verdict.origin } : {};
}

function describe(verdict: PostVerdict, keyFrom: KeyFrom): string {
  const key =
    keyFrom === 'you' ? 'yours' : 'out of the files; compare it with a poster, and give it with --vkey';
  if ('post' in verdict) {
    const { origin, day, text } = verdict.post;
    const told =
      verdict.kind === 'good'
        ? `genuine: ${origin} signed these words, of ${day}`
        : `THE WORDS DIFFER: with the link ${origin} signed only these, of ${day}`;
    return `Post   ${told}\nKey    ${key}\n\n${printable(text)}`;
  }
  const told = {
    'not-one': 'this is no signed post, or it came in pieces',
    altered: 'NOT GENUINE: this programme’s key did not sign these words',
    other: `says that it is of another programme${verdict.kind === 'other' ? `, ${printableLine(verdict.origin)}` : ''}; check it by that programme’s key`,
  }[verdict.kind];
  return `Post   ${told}\nKey    ${key}`;
}
