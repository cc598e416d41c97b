import { checkFilm } from '../film/check-film.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const filmCheck: Command = {
  words: ['film', 'check'],
  summary: 'says whether a film of your own can be published',
  about: [
    'A film needs captions, for those who do not hear it, and a transcript of what is said and seen, for those who do not see it: beside VIDEO.mp4 lie VIDEO.vtt (WebVTT) and VIDEO.txt. Without them it is not published.',
    'The film itself lasts three minutes at most, at 1920 × 1080 at most, in H.264 with AAC, which every browser plays. What a camera writes into the file, of place, time, maker and device, must be gone.',
    'It needs ffprobe, which comes with ffmpeg. Whether the captions say what the voice says nobody can check by machine: watch it once without sound.',
  ],
  operands: [{ name: 'VIDEO', help: 'The film.' }],
  options: {},
  examples: [{ line: 'bellbuoy film check film/en.mp4', says: 'Check a film with what lies beside it:' }],
  exits: { 0: 'It can be published.', 1: 'It cannot; each line says why.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { faults, seconds, captions } = await checkFilm(input.operand(0));
  const usable = faults.length === 0;
  if (input.json) terminal.out(printableJson({ usable, seconds, captions, faults }));
  else if (usable)
    terminal.out(
      `It can be published: ${seconds.toFixed(1)} seconds, ${captions} captions, and a transcript.`,
    );
  else
    for (const { file, problem, advice } of faults)
      terminal.out(printableLine(`${file}: ${problem} ${advice}`));
  return usable ? EXIT.ok : EXIT.negative;
}
