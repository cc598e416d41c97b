import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Awareness } from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { type FilmPlan, onlyScene, planFilm } from '../film/film-plan.ts';
import { type FilmOrder, type MadeFilm, makeFilm, rewriteTexts } from '../film/make-film.ts';
import { isSpoken, withRecordings, withSpeaker } from '../film/voice.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const film: Command = {
  words: ['film'],
  summary: 'makes the film of a lesson, with captions and a transcript',
  about: [
    'Draws the scenes of a lesson one after another, with moving water, gulls and bells, and writes LANGUAGE.mp4 (1920 × 1080, H.264), LANGUAGE.vtt (captions) and LANGUAGE.txt (transcript). Scenes and what they say stand in the lesson’s own files; a scene stays as long as it takes to read, in the slowest of the languages. The same lesson always gives the same film, for the same versions of Chromium, ffmpeg and fonts.',
    'A film is silent unless a voice is given, and the site plays it with its captions on. --voice takes your own recordings: one for each scene, in their order, or one for the whole film, whose time the scenes then share by the length of what they say. --speak lets Debian’s espeak-ng say it in English, Spanish and French; its Arabic and its Chinese are hard to understand, so those stay silent.',
    'Where there will be no captions, on a screen in a hall or on another network, --words sets what is said in the lower part of the picture.',
    'It needs ffmpeg and Chromium, and takes some minutes. Films that were there stay until the new one is whole.',
  ],
  operands: [{ name: 'LESSON', help: 'The lesson’s short name, as in content/lessons/lessons.yaml.' }],
  options: {
    language: {
      type: 'string',
      value: 'TAG',
      help: 'In this language alone; in all that the lesson has if not given.',
    },
    out: {
      type: 'string',
      value: 'FOLDER',
      help: 'Where it goes; this checkout’s content/films/LESSON if not given.',
    },
    scene: { type: 'string', value: 'NUMBER', help: 'This scene alone, to see what it looks like.' },
    voice: { type: 'string', value: 'FILE', many: true, help: 'A recording; needs --language.' },
    speak: { type: 'boolean', help: 'Let espeak-ng say it, where it can.' },
    captions: {
      type: 'boolean',
      help: 'Write captions and transcript alone, where words changed and times did not.',
    },
    words: { type: 'boolean', help: 'Set what is said in the picture too.' },
    chromium: { type: 'string', value: 'PROGRAM', help: 'The browser that draws; “chromium” if not given.' },
  },
  examples: [
    {
      line: 'bellbuoy film found-device --language en --scene 9 --out film',
      says: 'See what one scene looks like:',
    },
  ],
  exits: { 0: 'The film is there.', 1: 'This lesson has no film.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const lesson = input.operand(0);
  const voices = input.texts('voice');
  if (voices.length > 0 && (input.text('language') === null || input.has('speak')))
    throw usage('A recording is in one language.', 'Name it with --language, and leave --speak out.');
  // Not before: the other commands have no use for a YAML parser.
  const content = await import('@bellbuoy/content');
  const awareness = await content.loadAwareness();
  const languages = chosenLanguages(awareness, lesson, input.text('language'), content.POLICY_LANGUAGES);
  const plans = languages.map((language) => chosenScenes(planFilm(awareness, lesson, language), input));
  if (input.has('captions')) {
    const made: MadeFilm[] = [];
    for (const plan of plans) made.push(await rewriteTexts(plan, await folderOf(plan, input)));
    await tell(made, input, terminal);
    return EXIT.ok;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'bellbuoy-voice-'));
  try {
    const made: MadeFilm[] = [];
    for (const films of grouped(plans, input)) {
      const name = films.length === 1 ? `The film in ${films[0].language}` : 'The film';
      made.push(...(await makeFilm(await orderOf(films, input, terminal, scratch, name))));
    }
    await tell(made, input, terminal);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return EXIT.ok;
}

type Films = readonly [FilmPlan, ...FilmPlan[]];

async function orderOf(
  plans: Films,
  input: Input,
  terminal: Terminal,
  scratch: string,
  name: string,
): Promise<FilmOrder> {
  const [plan] = plans;
  const common = {
    withWords: input.has('words'),
    folder: await folderOf(plan, input),
    chromium: input.text('chromium') ?? 'chromium',
    progress: stepProgress(terminal, `${name}, pictures drawn`),
  };
  const voices = input.texts('voice');
  if (voices.length > 0) return orderAloud(common, await withRecordings(plan, voices, scratch));
  if (input.has('speak') && isSpoken(plan.language))
    return orderAloud(common, await withSpeaker(plan, scratch));
  return { ...common, plans, voice: null };
}

function orderAloud(
  common: Omit<FilmOrder, 'plans' | 'voice'>,
  { plan, voice }: { readonly plan: FilmPlan; readonly voice: string },
): FilmOrder {
  return { ...common, plans: [plan], voice };
}

/** Silent films without words in them are the same picture in all languages, and drawn once. */
function grouped(plans: readonly FilmPlan[], input: Input): Films[] {
  const isAlone = ({ language }: FilmPlan) =>
    input.has('words') || input.texts('voice').length > 0 || (input.has('speak') && isSpoken(language));
  const [first, ...others] = plans.filter((plan) => !isAlone(plan));
  const alone = plans.filter(isAlone).map((plan): Films => [plan]);
  return first === undefined ? alone : [...alone, [first, ...others]];
}

function chosenLanguages(
  { lessons }: Awareness,
  id: string,
  language: string | null,
  all: readonly PolicyLanguage[],
): PolicyLanguage[] {
  if (language === null) {
    const lesson = lessons.find((each) => each.id === id);
    // Without such a lesson planning says so, and which there are.
    return lesson === undefined ? [...all] : all.filter((each) => lesson.words[each] !== undefined);
  }
  const known = all.find((each) => each === language);
  if (known === undefined)
    throw usage(`“${language}” is none of the languages.`, `There are: ${all.join(', ')}.`);
  return [known];
}

function chosenScenes(plan: FilmPlan, input: Input): FilmPlan {
  if (input.text('scene') === null) return plan;
  const number = input.number('scene', { min: 1, max: plan.scenes.length, otherwise: 1 });
  return onlyScene(plan, number);
}

async function folderOf({ lesson }: FilmPlan, input: Input): Promise<string> {
  const out = input.text('out');
  if (out !== null) return resolve(out);
  const { CONTENT_FOLDER } = await import('@bellbuoy/content');
  return join(CONTENT_FOLDER, 'films', lesson);
}

async function tell(made: readonly MadeFilm[], input: Input, terminal: Terminal): Promise<void> {
  const films = await Promise.all(
    made.map(async (each) => ({ ...each, bytes: (await stat(each.video)).size })),
  );
  if (input.json) terminal.out(printableJson({ films }));
  else
    for (const { language, video, bytes } of films)
      terminal.out(
        printableLine(
          `${language.padEnd(8)} ${video} (${Math.ceil(bytes / 1000)} kB), with captions and transcript`,
        ),
      );
}
