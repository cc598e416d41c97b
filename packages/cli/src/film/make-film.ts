import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { negative } from '../terminal/exit.ts';
import { formatCaptions, formatTranscript } from './captions.ts';
import { type Encoder, probe, startEncoder } from './ffmpeg.ts';
import type { FilmPlan } from './film-plan.ts';
import { openSilentBrowser } from './silent-browser.ts';
import { HEIGHT, setStage, WIDTH } from './stage.ts';

/** Slow water and a walk need no more, and every frame is drawn anew. */
export const FRAMES_PER_SECOND = 15;

export interface FilmOrder {
  /** The film in one language, or in several that are alike in all but the words. */
  readonly plans: readonly [FilmPlan, ...FilmPlan[]];
  /** A file with what is said; of one language only. */
  readonly voice: string | null;
  /** Whether what is said stands in the picture; of one language only. */
  readonly withWords: boolean;
  /** Where video, captions and transcript go. */
  readonly folder: string;
  /** The program that draws. */
  readonly chromium: string;
  readonly progress: (done: number, all: number) => void;
}

export interface MadeFilm {
  readonly language: string;
  readonly video: string;
  readonly captions: string;
  readonly transcript: string;
}

/**
 * Draws a film, and writes it with captions and transcript for each language. Films that were there stay until the new
 * one is whole.
 */
export async function makeFilm(order: FilmOrder): Promise<MadeFilm[]> {
  const { plans, folder } = order;
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${plans[0].language}.unfinished.mp4`);
  try {
    await encode(order, unfinished);
    const made: MadeFilm[] = [];
    for (const plan of plans) made.push(await writeOut(plan, folder, unfinished));
    return made;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Captions and transcript anew for a film that is there, where the lesson's words changed and its times did not. */
export async function rewriteTexts(plan: FilmPlan, folder: string): Promise<MadeFilm> {
  const made = placesOf(plan, folder);
  const { seconds } = (await probe(made.video)) ?? { seconds: 0 };
  if (seconds === 0) throw negative(`There is no film at ${made.video}.`, 'Leave --captions out to make it.');
  if (Math.abs(seconds - plan.seconds) > 1 / FRAMES_PER_SECOND)
    throw negative(
      `The film lasts ${seconds.toFixed(1)} seconds, its scenes ${plan.seconds.toFixed(1)}.`,
      'Leave --captions out to make it anew.',
    );
  await writeTexts(plan, made);
  return made;
}

async function writeOut(plan: FilmPlan, folder: string, drawn: string): Promise<MadeFilm> {
  const made = placesOf(plan, folder);
  const copy = join(folder, `${plan.language}.copy.mp4`);
  await copyFile(drawn, copy);
  await rename(copy, made.video);
  await writeTexts(plan, made);
  return made;
}

function placesOf({ language }: FilmPlan, folder: string): MadeFilm {
  const place = (extension: string) => join(folder, `${language}.${extension}`);
  return { language, video: place('mp4'), captions: place('vtt'), transcript: place('txt') };
}

async function writeTexts(plan: FilmPlan, { captions, transcript }: MadeFilm): Promise<void> {
  await writeFile(captions, formatCaptions(plan));
  await writeFile(transcript, formatTranscript(plan));
}

async function encode(order: FilmOrder, out: string): Promise<void> {
  const encoder = startEncoder({ out, framesPerSecond: FRAMES_PER_SECOND, voice: order.voice });
  try {
    await drawInto(encoder, order);
    await encoder.end();
  } catch (error) {
    await encoder.abandon();
    throw error;
  }
}

async function drawInto(
  encoder: Encoder,
  { plans, withWords, chromium, progress }: FilmOrder,
): Promise<void> {
  const [plan] = plans;
  const browser = await openSilentBrowser({ chromium, width: WIDTH, height: HEIGHT });
  try {
    const stage = await setStage(browser, plan, withWords);
    const frames = Math.round(plan.seconds * FRAMES_PER_SECOND);
    for (let frame = 0; frame < frames; frame++) {
      await encoder.add(await stage.pictureAt(frame / FRAMES_PER_SECOND));
      progress(frame + 1, frames);
    }
  } finally {
    await browser.close();
  }
}
