import type { Awareness, Lesson } from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { negative } from '../terminal/exit.ts';

/** What a film shows, and for how long. */
export interface FilmPlan {
  readonly lesson: string;
  readonly language: PolicyLanguage;
  readonly title: string;
  readonly scenes: readonly FilmScene[];
  /** All scenes together. */
  readonly seconds: number;
}

export interface FilmScene {
  readonly svg: string;
  /** Caption, and what a voice says. */
  readonly say: string;
  /** What the picture shows, for the transcript. */
  readonly picture: string;
  /** When it begins. */
  readonly from: number;
  readonly seconds: number;
}

export const MAX_FILM_SECONDS = 180;

/**
 * How fast captions are read, in characters a second: a little slower than broadcasters set them for adults, since
 * the picture wants to be looked at too.
 */
const READING_SPEED: Readonly<Record<PolicyLanguage, number>> = {
  en: 15,
  es: 15,
  fr: 15,
  ar: 12,
  'zh-Hans': 6,
};
const SHORTEST_SECONDS = 4;
/** Before somebody has begun to read. */
const LOOK_SECONDS = 1.5;

/**
 * The film of a lesson in a language.
 *
 * @throws when there is no such lesson, it has no film or no words in that language, or the film would be too long.
 */
export function planFilm(awareness: Awareness, id: string, language: PolicyLanguage): FilmPlan {
  const lesson = awareness.lessons.find((each) => each.id === id);
  if (lesson === undefined) throw negative(`There is no lesson “${id}”.`, listOf(awareness));
  if (lesson.scenes.length === 0)
    throw negative(`The lesson “${id}” has no scenes.`, 'Give it some in content/lessons/lessons.yaml.');
  const words = lesson.words[language];
  if (words === undefined) throw negative(`The lesson “${id}” has no words in ${language}.`);
  const scenes = words.scenes.map(({ say, picture }, index) => {
    const { svg, seconds } = pictureOf(awareness, lesson, index);
    return { svg, say, picture, seconds: seconds ?? longestToRead(lesson, index) };
  });
  return timed({ lesson: id, language, title: words.title }, scenes);
}

/** The same film with other lengths of its scenes, as a voice asks for. */
export function withSeconds(plan: FilmPlan, seconds: readonly number[]): FilmPlan {
  const scenes = plan.scenes.map((scene, index) => ({ ...scene, seconds: seconds[index] ?? scene.seconds }));
  return timed(plan, scenes);
}

/** One scene of it alone, counted from 1: to see what it looks like. */
export function onlyScene(plan: FilmPlan, number: number): FilmPlan {
  const scene = plan.scenes[number - 1];
  if (scene === undefined) throw negative(`The film has ${plan.scenes.length} scenes.`);
  return timed(plan, [scene]);
}

function timed(
  { lesson, language, title }: Pick<FilmPlan, 'lesson' | 'language' | 'title'>,
  scenes: readonly Omit<FilmScene, 'from'>[],
): FilmPlan {
  let from = 0;
  const placed = scenes.map((scene) => {
    const begins = from;
    from += scene.seconds;
    return { ...scene, from: begins };
  });
  if (from > MAX_FILM_SECONDS)
    throw negative(`The film would last ${Math.ceil(from)} seconds; it may last ${MAX_FILM_SECONDS}.`);
  return { lesson, language, title, scenes: placed, seconds: from };
}

function pictureOf({ drawings }: Awareness, { id, scenes }: Lesson, index: number) {
  const scene = scenes[index];
  const drawing = scene && drawings.get(scene.drawing);
  if (scene === undefined || drawing === undefined)
    throw negative(`Scene ${index + 1} of the lesson “${id}” has no drawing.`);
  return { svg: drawing.svg, seconds: scene.seconds };
}

/** The same in all languages, so that their films differ in nothing but the words, and are drawn once. */
function longestToRead({ words }: Lesson, index: number): number {
  const times = Object.entries(words).map(([language, { scenes }]) =>
    secondsToRead(scenes[index]?.say ?? '', language as PolicyLanguage),
  );
  return Math.max(...times);
}

/** In fifths of a second, so that scenes begin on a frame. */
function secondsToRead(say: string, language: PolicyLanguage): number {
  const seconds = LOOK_SECONDS + [...say].length / READING_SPEED[language];
  return Math.max(SHORTEST_SECONDS, Math.ceil(seconds * 5) / 5);
}

function listOf({ lessons }: Awareness): string {
  return `There are: ${lessons.map(({ id }) => id).join(', ')}.`;
}
