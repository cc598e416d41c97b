import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ContentError, type ContentFault, refuseFaults } from '../content-error.ts';
import { forbiddenWords } from '../policy/forbidden-words.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { checkYaml, faultAt, idField, members, message, text } from '../yaml/schema.ts';
import { gapsOf, type ReplyTemplate, type ReplyWords } from './replies.ts';

/** The replies of this checkout, which a programme edits in place. */
export const REPLIES_FOLDER = fileURLToPath(new URL('../../../../content/replies', import.meta.url));

const MAX_REPLIES = 50;
const MAX_TITLE = 80;
const MAX_TEXT = 2_000;
const MAX_GAP = 80;
/** Control characters but for line breaks, and marks that turn the direction of what follows. */
const UNSEEN = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

const paragraphs = v.pipe(
  v.string(message('A text is expected here.', 'Write it after | with its lines indented.')),
  v.transform((written) => written.trim()),
  v.check((written) => written !== '', message('The text is empty.', 'Write it.')),
  v.check(
    (written) => !UNSEEN.test(written),
    message('The text has unseen characters.', 'Take control and direction characters out.'),
  ),
  v.maxLength(MAX_TEXT, ({ input }) =>
    message(`The text has ${input.length} characters; ${MAX_TEXT} is the limit.`, 'Say less.'),
  ),
  v.check(
    (written) => !/[{}]/.test(written.replace(/\{[^{}\n]+\}/g, '')),
    message('A brace has no partner.', 'A gap begins with { and ends with } on the same line.'),
  ),
  v.check(
    (written) => gapsOf(written).every((gap) => gap.length <= MAX_GAP),
    message('A gap is too long.', 'Say in a few words what goes there.'),
  ),
);

const wordsSchema = members({ title: text(MAX_TITLE), text: paragraphs });
const fileSchema = v.pipe(
  v.record(idField, wordsSchema, message('Replies are expected here.', 'Begin each with its short name.')),
  v.check(
    (replies) => Object.keys(replies).length <= MAX_REPLIES,
    message(`There are more than ${MAX_REPLIES} replies.`, 'Keep what is used.'),
  ),
);

type Written = Readonly<Record<string, ReplyWords>>;

interface Loaded {
  readonly language: PolicyLanguage;
  readonly file: YamlFile | null;
  readonly replies: Written | null;
  readonly faults: readonly ContentFault[];
}

/**
 * Reads and checks the replies: one file for each language, which say the same.
 *
 * @throws ContentError with every fault that was found, each with its file, line and column.
 */
export async function loadReplies(folder: string = REPLIES_FOLDER): Promise<ReplyTemplate[]> {
  const loaded = await Promise.all(POLICY_LANGUAGES.map((language) => loadLanguage(folder, language)));
  refuseFaults(loaded.flatMap(({ faults }) => faults));
  const [first, ...others] = loaded;
  const model = first?.replies ?? {};
  refuseFaults(others.flatMap((other) => differences(other, model)));
  return Object.keys(model).map((id) => ({
    id,
    words: Object.fromEntries(
      loaded.map(({ language, replies }) => [language, replies?.[id]]),
    ) as ReplyTemplate['words'],
  }));
}

async function loadLanguage(folder: string, language: PolicyLanguage): Promise<Loaded> {
  try {
    const file = await readYaml(join(folder, `${language}.yaml`));
    const { output: replies, faults } = checkYaml(file, fileSchema);
    if (replies === null) return { language, file, replies: null, faults };
    return { language, file, replies, faults: refusedWords(file, replies, language) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { language, file: null, replies: null, faults: error.faults };
  }
}

function refusedWords(file: YamlFile, replies: Written, language: PolicyLanguage): ContentFault[] {
  return Object.entries(replies).flatMap(([id, words]) =>
    (['title', 'text'] as const).flatMap((member) =>
      forbiddenWords(words[member], language).map((word) =>
        faultAt(
          file,
          [id, member],
          `“${word}” is not a word of this product.`,
          'Say it in words that accuse and oblige nobody.',
        ),
      ),
    ),
  );
}

/** Where a language lacks a reply or a gap that English has, or has one more: its readers would be told something else. */
function differences({ file, replies }: Loaded, model: Written): ContentFault[] {
  if (file === null || replies === null) return [];
  const missing = Object.keys(model).filter((id) => replies[id] === undefined);
  return [
    ...missing.map((id) =>
      faultAt(file, [id], `The reply “${id}” is missing here.`, 'Write it, or take it out everywhere.'),
    ),
    ...Object.entries(replies).flatMap(([id, { text: written }]) => {
      const wanted = model[id];
      if (wanted === undefined) {
        return [faultAt(file, [id], `English has no reply “${id}”.`, 'Write it there too, or take it out.')];
      }
      const [here, there] = [gapsOf(written).length, gapsOf(wanted.text).length];
      if (here === there) return [];
      return [
        faultAt(
          file,
          [id, 'text'],
          `There are ${here} gaps here, and ${there} in English.`,
          'Make them the same.',
        ),
      ];
    }),
  ];
}
