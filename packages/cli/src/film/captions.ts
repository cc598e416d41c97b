// WebVTT (W3C, https://www.w3.org/TR/webvtt1/), as much of it as captions of a film need:
//
//     WEBVTT
//
//     1
//     00:00:00.000 --> 00:00:06.500
//     What is said.

import type { FilmPlan } from './film-plan.ts';

export interface Cue {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

const TIMES = /^((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$/;
/** What a caption ends before the next begins, so that it is seen to change. */
const BETWEEN_SECONDS = 0.12;

/** One caption a scene. */
export function formatCaptions({ scenes, language }: FilmPlan): string {
  const cues = scenes.map(({ say, from, seconds }, index) => {
    const until = from + seconds - BETWEEN_SECONDS;
    return `${index + 1}\n${formatTime(from)} --> ${formatTime(until)}\n${escapeCue(say)}\n`;
  });
  return ['WEBVTT\n', `NOTE ${language}\n`, ...cues].join('\n');
}

/** What is said and what is shown, for whoever neither hears nor sees it. */
export function formatTranscript({ title, scenes }: FilmPlan): string {
  return [`${title}\n`, ...scenes.map(({ say, picture }) => `${say}\n[${picture}]\n`)].join('\n');
}

/** The captions in a file, in their order; null where it is no WebVTT. */
export function parseCaptions(text: string): Cue[] | null {
  const [head = '', ...blocks] = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head)) return null;
  const cues: Cue[] = [];
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line !== '');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at === -1) continue;
    const [, from, until] = TIMES.exec(lines[at] ?? '') ?? [];
    if (from === undefined || until === undefined) return null;
    cues.push({ from: parseTime(from), until: parseTime(until), text: plainCue(lines.slice(at + 1)) });
  }
  return cues;
}

function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  const whole = Math.floor(milliseconds / 1000);
  return `${part(Math.floor(whole / 3600), 2)}:${part(Math.floor(whole / 60) % 60, 2)}:${part(whole % 60, 2)}.${part(milliseconds % 1000, 3)}`;
}

function parseTime(time: string): number {
  return time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

function escapeCue(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function plainCue(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .trim();
}
