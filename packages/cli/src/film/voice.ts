// What a film says aloud: recordings of the programme's own, or Debian's espeak-ng.

import { join } from 'node:path';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { negative, usage } from '../terminal/exit.ts';
import { probe, run } from './ffmpeg.ts';
import { type FilmPlan, withSeconds } from './film-plan.ts';

export interface VoicedPlan {
  readonly plan: FilmPlan;
  /** One file for the whole film. */
  readonly voice: string;
}

/**
 * The voices of espeak-ng that can be understood at once. Its Arabic reads without the vowels that are not written, and
 * its Chinese misses tones: those films are silent, and their captions say everything.
 */
const SPEAKERS: Readonly<Partial<Record<PolicyLanguage, string>>> = { en: 'en-gb', es: 'es', fr: 'fr-fr' };
const WORDS_A_MINUTE = '145';
/** Between what two scenes say. */
const PAUSE_SECONDS = 1;
const SHORTEST_SECONDS = 4;

export function isSpoken(language: PolicyLanguage): boolean {
  return SPEAKERS[language] !== undefined;
}

/**
 * The film with the times that recordings give it: one for each scene, or one for all, whose time the scenes share by
 * the length of what they say.
 */
export async function withRecordings(
  plan: FilmPlan,
  files: readonly string[],
  folder: string,
): Promise<VoicedPlan> {
  const { scenes } = plan;
  if (files.length === scenes.length && files.length > 1) return joinVoices(plan, files, folder);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw usage(
      `There are ${files.length} recordings for ${scenes.length} scenes.`,
      'Give one for each, or one.',
    );
  const all = scenes.reduce((length, { say }) => length + say.length, 0);
  const seconds = (await lengthOf(file)) + PAUSE_SECONDS;
  return {
    plan: withSeconds(
      plan,
      scenes.map(({ say }) => (seconds * say.length) / all),
    ),
    voice: file,
  };
}

/** The film as espeak-ng says it. */
export async function withSpeaker(plan: FilmPlan, folder: string): Promise<VoicedPlan> {
  const speaker = SPEAKERS[plan.language];
  if (speaker === undefined)
    throw usage(`espeak-ng does not say ${plan.language} well.`, 'Record a voice and give it as --voice.');
  const files: string[] = [];
  for (const [index, { say }] of plan.scenes.entries()) {
    const file = join(folder, `spoken-${index}.wav`);
    await run('espeak-ng', ['-v', speaker, '-s', WORDS_A_MINUTE, '-w', file, '--', say]);
    files.push(file);
  }
  return joinVoices(plan, files, folder);
}

/** One file, in which each recording begins with its scene. */
async function joinVoices(plan: FilmPlan, files: readonly string[], folder: string): Promise<VoicedPlan> {
  const lengths = await Promise.all(files.map(lengthOf));
  const timed = withSeconds(
    plan,
    lengths.map((length) => Math.max(SHORTEST_SECONDS, length + PAUSE_SECONDS)),
  );
  const voice = join(folder, 'voice.wav');
  const delays = timed.scenes.map(
    ({ from }, index) => `[${index}:a]aresample=48000,adelay=${Math.round(from * 1000)}:all=1[v${index}]`,
  );
  const mixed = `${files.map((_, index) => `[v${index}]`).join('')}amix=inputs=${files.length}:normalize=0[out]`;
  await run('ffmpeg', [
    ...[
      '-hide_banner',
      '-loglevel',
      'error',
      '-nostdin',
      '-y',
      ...files.flatMap((file) => ['-i', `file:${file}`]),
    ],
    ...['-filter_complex', `${delays.join(';')};${mixed}`, '-map', '[out]', '-ac', '1', voice],
  ]);
  return { plan: timed, voice };
}

async function lengthOf(file: string): Promise<number> {
  const found = await probe(file);
  if (found === null || !(found.seconds > 0) || !found.streams.some(({ type }) => type === 'audio'))
    throw negative(`${file} is no recording.`);
  return found.seconds;
}
