/** Where a command stands in the list of keys. */
export type CommandSection = 'moving' | 'working' | 'desk';

/** Something that can be done from the keyboard. The palette, the list of keys and the listener all read the same commands. */
export interface Command {
  readonly id: string;
  readonly words: string;
  readonly section: CommandSection;
  /** The keys as they are pressed one after the other; a chord is one entry: `Ctrl+k`. Empty: by palette only. */
  readonly keys: readonly string[];
  /** Whether it can be done now. What cannot is listed but not offered. */
  readonly isReady: boolean;
  /** Moving about with the arrow keys is no use from a palette. */
  readonly isInPalette: boolean;
  run(): void;
}

/** Keys as they are written on a keyboard, for showing. */
export function keyWords(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const parts = key.split('+');
    return parts.length === 1 ? [NAMES[key] ?? key] : parts.map((part) => NAMES[part] ?? part.toUpperCase());
  });
}

const NAMES: Readonly<Record<string, string>> = { Ctrl: 'Ctrl', Enter: 'Enter', Escape: 'Esc' };

/** What a command does and when; unless said otherwise it is ready, and can be found by name. */
export type CommandDetails = Pick<Command, 'keys'> &
  Partial<Pick<Command, 'run' | 'isReady' | 'isInPalette'>>;

export function command(
  section: CommandSection,
  id: string,
  words: string,
  details: CommandDetails,
): Command {
  return { id, words, section, isReady: true, isInPalette: true, run: () => {}, ...details };
}
