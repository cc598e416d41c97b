import { resolve } from 'node:path';
import type { Awareness, Policy, PolicyLanguage, Reading, Rewards } from '@bellbuoy/content';
import { formatMajor } from '@bellbuoy/protocol/rewards';
import { type CheckedContent, checkContent, type FilmsSummary } from '../content/check-content.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const contentCheck: Command = {
  words: ['content', 'check'],
  summary: 'checks what a programme has edited, and says where it is wrong',
  about: [
    'Reads the scope policy: policy.yaml, and one file of words for each language; the rules for thanks and money beside it, rewards.yaml and its words, where a programme has any; the replies that the desk begins with; and what the programme teaches and tells: lessons, exercises, advisories, campaigns and their drawings. Everything that is wrong is told at once with its file, line and column, and with what to do.',
    'Of a policy, a category that was added, an exclusion that was dropped, a text that one language lacks and a word that has no place on a tip line are all wrong; a category that is not accepted, with the reason, is not.',
    'Of articles, these are wrong: a link that leads nowhere, or where no article may lead; HTML; a picture from elsewhere; a lesson or an advisory without what it usually turns out to be, or without what to do; an advisory that describes or shows somebody, or that asks for longer than 30 days or without a place and a time; an exercise of which not exactly half of each set is ordinary, or of which a story is in two sets; a sentence that is too long; a drawing in other colours than the common ones; a file that nothing refers to. A translation that is missing is told too, though the site can be built without it: its readers are shown another language.',
    'Each film in it needs captions and a transcript beside it, as “film check” says. Where ffprobe is not installed the films themselves are not looked into, which is told.',
    'For what is right it prints the hash by which the descriptor names this policy, what there is, and how hard each language is to read. The figures see the length of words and sentences only: let somebody of eleven read it too.',
    'The server and the build of the public site read the same files by the same rules, and do not start where this fails.',
  ],
  operands: [
    {
      name: 'FOLDER',
      help: 'A folder like this checkout’s content, which is checked if none is given; or one with a policy alone.',
      optional: true,
    },
  ],
  options: {},
  examples: [
    { line: 'bellbuoy content check', says: 'Check the content of this checkout:' },
    { line: 'bellbuoy content check --json', says: 'The same, for a script:' },
  ],
  exits: { 0: 'It can be used.', 1: 'Something is wrong or missing; each line says where and why.' },
  run,
};

type Content = typeof import('@bellbuoy/content');

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  // Not before: the other commands have no use for a YAML parser.
  const content = await import('@bellbuoy/content');
  const folder = input.optionalOperand(0);
  const checked = await checkContent(content, folder === null ? content.CONTENT_FOLDER : resolve(folder));
  const { policy, faults } = checked;
  if (policy === null || faults.length > 0) return refuse(content, checked, input, terminal);
  const summary = summarise(content, policy, checked);
  terminal.out(input.json ? printableJson({ usable: true, ...summary, faults: [] }) : describe(summary));
  return EXIT.ok;
}

function refuse(
  { formatFault }: Content,
  { faults }: CheckedContent,
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
  /** How much is taught and told; null where it was not looked at. */
  readonly awareness: AwarenessSummary | null;
  /** Null where they were not looked at. */
  readonly films: FilmsSummary | null;
  /** Of the policy. */
  readonly reading: Readonly<Record<string, Reading>>;
}

interface AwarenessSummary {
  readonly lessons: number;
  readonly exercises: number;
  readonly advisories: number;
  readonly campaigns: number;
  readonly drawings: number;
  readonly reading: Readonly<Record<string, Reading | null>>;
}

function summarise(
  content: Content,
  policy: Policy,
  { rewards, replies, awareness, films }: CheckedContent,
): Summary {
  const { version, from, categories, rulings, words } = policy;
  return {
    version,
    from,
    hash: content.policyHash(policy),
    notAccepted: categories.filter(({ accepted }) => !accepted).map(({ id }) => id),
    rulings: rulings.length,
    rewards: summariseRewards(rewards),
    replies,
    awareness: awareness === null ? null : summariseAwareness(content, awareness),
    films,
    reading: byLanguage(content, (language) => content.measureReading(words[language], language)),
  };
}

function summariseAwareness(content: Content, awareness: Awareness): AwarenessSummary {
  const { lessons, exercises, advisories, campaigns, drawings } = awareness;
  return {
    ...{ lessons: lessons.length, exercises: exercises.length, advisories: advisories.length },
    ...{ campaigns: campaigns.length, drawings: drawings.size },
    reading: byLanguage(content, (language) => content.measureAwareness(awareness, language)),
  };
}

function byLanguage<Value>(
  { POLICY_LANGUAGES }: Content,
  valueOf: (language: PolicyLanguage) => Value,
): Record<string, Value> {
  return Object.fromEntries(POLICY_LANGUAGES.map((language) => [language, valueOf(language)]));
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

function describe(summary: Summary): string {
  const { version, from, hash, notAccepted, rulings, rewards, replies, awareness, films, reading } = summary;
  const narrowed = notAccepted.length === 0 ? 'all twelve' : `not ${notAccepted.join(', ')}`;
  return [
    `Policy      version ${version}, from ${from}`,
    `Hash        ${hash}`,
    `Categories  ${narrowed}`,
    `Rulings     ${rulings}`,
    `Thanks      ${describeRewards(rewards)}`,
    ...(replies === null ? [] : [`Replies     ${replies}`]),
    ...(awareness === null ? [] : describeAwareness(awareness)),
    ...(films === null ? [] : describeFilms(films)),
    '',
    'The policy',
    ...describeLanguages(reading),
    ...(awareness === null
      ? []
      : ['', 'Lessons, exercises, advisories and campaigns', ...describeLanguages(awareness.reading)]),
  ].join('\n');
}

function describeAwareness({
  lessons,
  exercises,
  advisories,
  campaigns,
  drawings,
}: AwarenessSummary): string[] {
  return [
    `Lessons     ${lessons}`,
    `Exercises   ${exercises}`,
    `Advisories  ${advisories}`,
    `Campaigns   ${campaigns}`,
    `Drawings    ${drawings}`,
  ];
}

function describeFilms({ films, isProbed }: FilmsSummary): string[] {
  const isUnseen = films > 0 && !isProbed;
  return [
    `Films       ${films}`,
    ...(isUnseen
      ? [
          '            not looked into, only their captions and transcripts: ffprobe is not installed (sudo apt install ffmpeg)',
        ]
      : []),
  ];
}

function describeLanguages(reading: Readonly<Record<string, Reading | null>>): string[] {
  return Object.entries(reading).flatMap(([language, figures]) =>
    figures === null ? [] : [describeReading(language, figures)],
  );
}

function describeReading(language: string, { words, sentenceLength, longest, ease }: Reading): string {
  const unit = language.startsWith('zh') ? 'characters' : 'words';
  const easy = ease === null ? '' : `, reading ease ${Math.round(ease)}`;
  const figures = `${words} ${unit}, ${sentenceLength.toFixed(1)} a sentence, ${longest.length} at most${easy}`;
  return `${language.padEnd(12)}${figures}`;
}
