import { readFile, stat } from 'node:fs/promises';
import { type Cue, parseCaptions } from './captions.ts';
import { type Probe, probe } from './ffmpeg.ts';
import { MAX_FILM_SECONDS } from './film-plan.ts';
import { HEIGHT, WIDTH } from './stage.ts';

export interface FilmFault {
  readonly file: string;
  readonly problem: string;
  readonly advice: string;
}

export interface CheckedFilm {
  readonly faults: readonly FilmFault[];
  readonly seconds: number;
  readonly captions: number;
}

/** More than any film of three minutes says. */
const MAX_TEXT_BYTES = 262_144;
/** What a player rounds. */
const SLACK_SECONDS = 1;
/** Tags by which cameras and programs tell where, when, by whom and with what a film was made. */
const TELLING =
  /location|gps|creation_time|date|make|model|artist|author|copyright|serial|comment|quicktime|xyz/;

/**
 * Everything for which a film cannot be published. Captions and transcript lie beside it, by the same name.
 *
 * @param isProbed false where there is no ffprobe: then the film itself is not looked into.
 */
export async function checkFilm(
  video: string,
  { isProbed }: { readonly isProbed: boolean } = { isProbed: true },
): Promise<CheckedFilm> {
  const beside = (extension: string) => `${video.replace(/\.[^./]+$/, '')}.${extension}`;
  const probed = isProbed ? await probe(video) : null;
  const captions = await readCaptions(beside('vtt'), probed?.seconds ?? null);
  const transcript = await readTranscript(beside('txt'), captions.cues);
  return {
    faults: [...(isProbed ? videoFaults(video, probed) : []), ...captions.faults, ...transcript],
    seconds: probed?.seconds ?? 0,
    captions: captions.cues.length,
  };
}

function videoFaults(file: string, probed: Probe | null): FilmFault[] {
  const pictures = probed?.streams.filter(({ type }) => type === 'video') ?? [];
  const [picture] = pictures;
  if (probed === null || picture === undefined || pictures.length > 1)
    return [{ file, problem: 'This is no film.', advice: 'Give an MP4 file.' }];
  const sounds = probed.streams.filter(({ type }) => type === 'audio');
  const long = Math.max(picture.width, picture.height);
  const short = Math.min(picture.width, picture.height);
  const rules: readonly (readonly [boolean, string, string])[] = [
    [
      picture.codec === 'h264' &&
        picture.pixels === 'yuv420p' &&
        sounds.every(({ codec }) => codec === 'aac'),
      'Not every browser plays this film.',
      'Encode the picture as H.264 (yuv420p) and the sound as AAC.',
    ],
    [
      long <= WIDTH && short <= HEIGHT,
      `The picture is ${picture.width} × ${picture.height}.`,
      `${WIDTH} × ${HEIGHT} is the most.`,
    ],
    [
      probed.seconds <= MAX_FILM_SECONDS + SLACK_SECONDS,
      `The film lasts ${Math.ceil(probed.seconds)} seconds.`,
      `${MAX_FILM_SECONDS} is the most: make two of it.`,
    ],
    [
      !Object.keys(probed.tags).some((name) => TELLING.test(name)),
      'The file tells where, when or with what it was made.',
      'Take it out: ffmpeg -i FILM -map_metadata -1 -c copy OUT.mp4',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem, advice]) => ({ file, problem, advice }));
}

async function readCaptions(
  file: string,
  seconds: number | null,
): Promise<{ readonly cues: readonly Cue[]; readonly faults: readonly FilmFault[] }> {
  const refused = (problem: string, advice: string) => ({ cues: [], faults: [{ file, problem, advice }] });
  const text = await readText(file);
  if (text === null)
    return refused('There are no captions.', 'Write what is said as WebVTT, with its times.');
  const cues = parseCaptions(text);
  if (cues === null || cues.length === 0)
    return refused('These are no captions in WebVTT.', 'See https://www.w3.org/TR/webvtt1/.');
  const isInOrder = cues.every(
    ({ from, until }, index) => from < until && from >= (cues[index - 1]?.from ?? 0),
  );
  const last = Math.max(...cues.map(({ until }) => until));
  const faults = [
    ...(cues.some(({ text: said }) => said === '')
      ? [{ file, problem: 'A caption is empty.', advice: 'Write what is said.' }]
      : []),
    ...(isInOrder && (seconds === null || last <= seconds + SLACK_SECONDS)
      ? []
      : [{ file, problem: 'The times are not those of this film.', advice: 'Set them anew, in order.' }]),
  ];
  return { cues, faults };
}

/** A transcript tells what is said and what is seen, so it cannot be shorter than the captions. */
async function readTranscript(file: string, cues: readonly Cue[]): Promise<FilmFault[]> {
  const text = await readText(file);
  if (text === null || text.trim() === '')
    return [{ file, problem: 'There is no transcript.', advice: 'Write what is said and what is seen.' }];
  const letters = (said: string) => said.replace(/\s/g, '').length;
  if (letters(text) >= letters(cues.map((cue) => cue.text).join(''))) return [];
  return [
    { file, problem: 'The transcript is shorter than the captions.', advice: 'Write all that is said.' },
  ];
}

/** Null where there is none, or nothing that could be one. */
async function readText(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    if (size > MAX_TEXT_BYTES) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return null;
  }
}
