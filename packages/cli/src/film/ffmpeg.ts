// Debian's ffmpeg and ffprobe: what encodes a film, and what tells of one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { CommandError, unreachable, usage } from '../terminal/exit.ts';

/** What is kept of what a program says on its way. */
const MAX_SAID = 4_000_000;

export interface Encoder {
  /** One more picture of the film, as PNG; waits while the encoder is behind. */
  add(picture: Buffer): Promise<void>;
  /** Ends the film. */
  end(): Promise<void>;
  /** Gives it up. */
  abandon(): Promise<void>;
}

export interface EncoderOptions {
  readonly out: string;
  readonly framesPerSecond: number;
  /** A file with what is said, as long as the film or shorter. */
  readonly voice: string | null;
}

// Nothing of when, where and by which version it was made stands in the film.
const PLAIN = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
];

export function startEncoder({ out, framesPerSecond, voice }: EncoderOptions): Encoder {
  const sound = voice === null ? [] : ['-i', voice];
  const soundOut =
    voice === null ? [] : ['-c:a', 'aac', '-b:a', '96k', '-ac', '1', '-ar', '48000', '-af', 'apad'];
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-f', 'image2pipe', '-c:v', 'png', '-framerate', String(framesPerSecond), '-i', 'pipe:3', ...sound],
    ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-crf', '33'],
    // Two threads on every machine: their number changes the bytes.
    ...['-g', '150', '-threads', '2'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...[...soundOut, ...(voice === null ? [] : ['-shortest'])],
    ...[...PLAIN, '-movflags', '+faststart', out],
  ];
  const child = spawn('ffmpeg', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const to = child.stdio[3] as Writable;
  const ended = ending(child, 'ffmpeg');
  to.on('error', () => {});
  return {
    add: async (picture) => {
      if (!to.write(picture)) await Promise.race([once(to, 'drain'), ended]);
    },
    end: async () => {
      to.end();
      await ended;
    },
    abandon: async () => {
      child.kill('SIGTERM');
      await ended.catch(() => {});
    },
  };
}

/** What ffprobe tells of a file. */
export interface Probe {
  readonly seconds: number;
  readonly streams: readonly ProbedStream[];
  /** Tags of the file and of its streams, in lower case. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface ProbedStream {
  readonly type: string;
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}

interface ProbeAnswer {
  readonly format?: { readonly duration?: string; readonly tags?: Record<string, string> };
  readonly streams?: readonly Readonly<{
    codec_type?: string;
    codec_name?: string;
    width?: number;
    height?: number;
    pix_fmt?: string;
    tags?: Record<string, string>;
  }>[];
}

/** @throws when there is no ffprobe; null where it cannot read the file. */
export async function probe(file: string): Promise<Probe | null> {
  const said = await run('ffprobe', [
    ...['-v', 'error', '-protocol_whitelist', 'file', '-of', 'json'],
    ...['-show_format', '-show_streams', `file:${file}`],
  ]).catch((error: unknown) => {
    if (error instanceof CommandError && error.exit === 3) return null;
    throw error;
  });
  if (said === null) return null;
  const { format, streams = [] } = JSON.parse(said) as ProbeAnswer;
  const tags = [format?.tags ?? {}, ...streams.map((stream) => stream.tags ?? {})].flatMap(
    Object.entries<string>,
  );
  return {
    seconds: Number(format?.duration ?? 0),
    streams: streams.map((stream) => ({
      type: stream.codec_type ?? '',
      codec: stream.codec_name ?? '',
      width: stream.width ?? 0,
      height: stream.height ?? 0,
      pixels: stream.pix_fmt ?? '',
    })),
    tags: Object.fromEntries(tags.map(([name, value]) => [name.toLowerCase(), value])),
  };
}

/** Whether a program of Debian's is on this machine. */
export async function isInstalled(program: 'ffprobe'): Promise<boolean> {
  const child = spawn(program, ['-version'], { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false)).once('close', () => resolve(true));
  });
}

/** Runs a program of Debian's and returns what it prints. */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MAX_SAID) said += text;
  });
  await ending(child, program);
  return said;
}

const PACKAGES: Readonly<Record<string, string>> = { ffprobe: 'ffmpeg' };

async function ending(child: ReturnType<typeof spawn>, program: string): Promise<void> {
  let faults = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (faults.length < MAX_SAID) faults += text;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail).once('close', done);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw usage(
      `There is no ${program} here.`,
      `Install it: sudo apt install ${PACKAGES[program] ?? program}`,
    );
  });
  if (code !== 0)
    throw unreachable(`${program} ended with ${code ?? 'a signal'}: ${faults.trim().split('\n').at(-1)}`);
}
