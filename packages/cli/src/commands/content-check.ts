import { resolve } from 'node:path';
import type { ContentError, Policy, Reading, Rewards } from '@bellbuoy/content';
import { formatMajor } from '@bellbuoy/protocol/rewards';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const contentCheck: Command = {
  words: ['content', 'check'],
  summary: 'checks what a programme has edited, and says where it is wrong',
  about: [
    'Reads the scope policy: policy.yaml, and one file of words for each language; the rules for thanks and money beside it, rewards.yaml and its words, where a programme has any; and, where no other folder is given, the replies that the desk begins with. Everything that is wrong is told with its file, line and column, and with what to do. A category that was added, an exclusion that was dropped, a text that one language lacks and a word that has no place on a tip line are all wrong; a category that is not accepted, with the reason, is not.',
    'For what is right it prints the hash by which the descriptor names this policy, and how hard each language is to read. The figures see the length of words and sentences only: let somebody of eleven read it too.',
    'The server and the build of the public site read the same files by the same rules, and do not start where this fails.',
  ],
  operands: [
    {
      name: 'FOLDER',
      help: 'Where the policy is; this checkout’s content/policy if not given.',
      optional: true,
    },
  ],
  options: {},
  examples: [
    { line: 'bellbuoy content check', says: 'Check the policy of this checkout:' },
    { line: 'bellbuoy content check --json', says: 'The same, for a script:' },
  ],
  exits: { 0: 'It can be used.', 1: 'It cannot; each line says where and why.' },
  run,
};

type Content = typeof import('@bellbuoy/content');

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  // Not before: the other commands have no use for a YAML parser.
  const content = await import('@bellbuoy/content');
  const folder = input.optionalOperand(0);
  try {
    const policy = await content.loadPolicy(folder === null ? content.POLICY_FOLDER : resolve(folder));
    const rewards = await content.loadRewards(folder === null ? content.POLICY_FOLDER : resolve(folder));
    const replies = folder === null ? (await content.loadReplies()).length : null;
    const summary = { ...summarise(content, policy), rewards: summariseRewards(rewards), replies };
    terminal.out(input.json ? printableJson({ usable: true, ...summary, faults: [] }) : describe(summary));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof content.ContentError)) throw error;
    return refuse(content, error, input, terminal);
  }
}

function refuse(
  { formatFault }: Content,
  { faults }: ContentError,
  input: Input,
  terminal: Terminal,
): ExitCode {
  if (input.json) terminal.out(printableJson({ usable: false, faults }));
  else for (const fault of faults) terminal.out(printableLine(formatFault(fault)));
  return EXIT.negative;
}

interface RewardsSummary {
  readonly version: number;
  readonly currency: string;
  /** The highest single award, as a decimal number of whole units. */
  readonly highest: string;
  readonly examples: number;
}

interface Summary {
  readonly version: number;
  readonly from: string;
  readonly hash: string;
  readonly notAccepted: readonly string[];
  readonly rulings: number;
  /** What is thanked and paid for; null where a programme does neither. */
  readonly rewards: RewardsSummary | null;
  /** How many replies the desk can begin with; null where they were not looked at. */
  readonly replies: number | null;
  readonly reading: Readonly<Record<string, Reading>>;
}

function summarise(content: Content, policy: Policy): Omit<Summary, 'replies' | 'rewards'> {
  const { version, from, categories, rulings, words } = policy;
  return {
    version,
    from,
    hash: content.policyHash(policy),
    notAccepted: categories.filter(({ accepted }) => !accepted).map(({ id }) => id),
    rulings: rulings.length,
    reading: Object.fromEntries(
      content.POLICY_LANGUAGES.map((language) => [
        language,
        content.measureReading(words[language], language),
      ]),
    ),
  };
}

function summariseRewards(rewards: Rewards | null): RewardsSummary | null {
  if (rewards === null) return null;
  const { version, currency, bands } = rewards.rules;
  const highest = formatMajor({ amount: bands.at(-1)?.upTo ?? 0n, currency });
  return { version, currency, highest, examples: rewards.examples.length };
}

function describeRewards(rewards: RewardsSummary | null): string {
  if (rewards === null) return 'none: nobody is thanked or paid';
  const { version, currency, highest, examples } = rewards;
  return `version ${version}, ${currency} ${highest} at most, ${examples} examples`;
}

function describe({ version, from, hash, notAccepted, rulings, rewards, replies, reading }: Summary): string {
  const narrowed = notAccepted.length === 0 ? 'all twelve' : `not ${notAccepted.join(', ')}`;
  return [
    `Policy      version ${version}, from ${from}`,
    `Hash        ${hash}`,
    `Categories  ${narrowed}`,
    `Rulings     ${rulings}`,
    `Thanks      ${describeRewards(rewards)}`,
    ...(replies === null ? [] : [`Replies     ${replies}`]),
    '',
    ...Object.entries(reading).map(([language, figures]) => describeReading(language, figures)),
  ].join('\n');
}

function describeReading(language: string, { words, sentenceLength, longest, ease }: Reading): string {
  const unit = language.startsWith('zh') ? 'characters' : 'words';
  const easy = ease === null ? '' : `, reading ease ${Math.round(ease)}`;
  const figures = `${words} ${unit}, ${sentenceLength.toFixed(1)} a sentence, ${longest.length} at most${easy}`;
  return `${language.padEnd(12)}${figures}`;
}
