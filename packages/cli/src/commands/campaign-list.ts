import type { Campaign, SpanState } from '@bellbuoy/content/awareness';
import { dayOf } from '@bellbuoy/protocol';
import { CONTENT_OPTIONS, readContent } from '../prints/read-content.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const campaignList: Command = {
  words: ['campaign', 'list'],
  summary: 'lists the campaigns of a programme',
  about: [
    'A campaign says one thing for a day or some weeks, and then stops. This lists them with their days and languages, oldest first: those of this checkout, and those that editors have published at the desk of the programme in --data, also for a day to come. With --content it lists those of a folder, as “content export” writes one.',
  ],
  operands: [],
  options: { ...CONTENT_OPTIONS },
  examples: [
    { line: 'bellbuoy campaign list --data data', says: 'What there is to print:' },
    { line: 'bellbuoy campaign list --content exported', says: 'What there is in a folder:' },
  ],
  exits: { 0: 'Listed.', 1: 'Something that is written is wrong; “content check” says where.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { stateOf, wordsFor } = await import('@bellbuoy/content/awareness');
  const { campaigns } = (await readContent(input, terminal)).awareness;
  const today = dayOf(Date.now());
  const rows = campaigns.map((campaign) => ({
    campaign,
    state: stateOf(campaign, today),
    title: wordsFor(campaign, 'en').words.title,
  }));
  if (input.json) terminal.out(printableJson(rows.map(factsOf)));
  else if (rows.length === 0) terminal.out('There is no campaign.');
  else terminal.out(rows.map(describe).join('\n'));
  return EXIT.ok;
}

interface Row {
  readonly campaign: Campaign;
  readonly state: SpanState;
  readonly title: string;
}

function factsOf({ campaign: { id, from, until, words }, state, title }: Row): object {
  return { id, from, until, state, title, languages: Object.keys(words) };
}

const STATES = { coming: 'to come', now: 'running', over: 'over', unknown: '' } as const;

function describe({ campaign: { id, from, until, words }, state, title }: Row): string {
  const languages = Object.keys(words).join(' ');
  return printableLine(`${id}  ${from} to ${until} (${STATES[state]})  ${title}  [${languages}]`);
}
