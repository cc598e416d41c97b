import type { Command } from './command.ts';

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1_200;

export interface KeyboardOptions {
  /** The commands at the moment of the key press. */
  readonly commands: () => readonly Command[];
  /** Whether single keys do things: people who dictate turn them off. */
  readonly hasSingleKeys: () => boolean;
}

/**
 * Runs commands by their keys until the returned function is called. Keys pressed in a field belong to the field, except chords; an
 * open dialog has its own.
 */
export function listenForKeys({ commands, hasSingleKeys }: KeyboardOptions): () => void {
  let pressed: string[] = [];
  let lastAt = 0;
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const key = keyOf(event);
    if (key === null || !isForUs(key, event, hasSingleKeys())) return;
    pressed = event.timeStamp - lastAt < SEQUENCE_MS ? [...pressed, key] : [key];
    lastAt = event.timeStamp;
    const command = commandFor(commands(), pressed) ?? commandFor(commands(), [key]);
    if (command === null) return;
    pressed = [];
    if (!command.isReady) return;
    event.preventDefault();
    command.run();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

/** A key as commands name it; null for one that is only half of something. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (altKey || key.length === 0 || MODIFIERS.has(key)) return null;
  return ctrlKey || metaKey ? `Ctrl+${key.toLowerCase()}` : key;
}

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Unidentified',
]);

function commandFor(commands: readonly Command[], pressed: readonly string[]): Command | null {
  return commands.find(({ keys }) => keys.length > 0 && keys.join(' ') === pressed.join(' ')) ?? null;
}

// Escape is always ours: it is the way out of a field.
function isForUs(key: string, { target }: KeyboardEvent, hasSingleKeys: boolean): boolean {
  return key.includes('+') || key === 'Escape' || (hasSingleKeys && !isTyping(target));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
