import { type Awareness, checkAwareness } from '@bellbuoy/content/awareness';
import { type Programme, today } from '../programme/index.ts';
import { sourcesOn } from './sources.ts';
import { lastChange } from './store.ts';

interface Kept {
  /** The day, and the last act of editors that changed the site. */
  readonly of: string;
  readonly awareness: Promise<Awareness>;
}

/** All texts are checked to read them, so they are read once a day and after each change of the site, by however many ask. */
const kept = new WeakMap<Programme, Kept>();

/**
 * Everything that is taught and told on a day: what came with the release, and what editors have published over it. Nothing was
 * published with faults: what a later release's checks find in it does not take it off the site.
 */
export async function readAwareness(
  programme: Programme,
  day: string = today(programme),
): Promise<Awareness> {
  const of = `${day} ${await lastChange(programme.database.store)}`;
  const before = kept.get(programme);
  if (before?.of === of) return before.awareness;
  const awareness = sourcesOn(programme.database.store, programme.awareness, day).then(
    (sources) => checkAwareness(sources).awareness,
  );
  kept.set(programme, { of, awareness });
  // What could not be read is read again by whoever asks next.
  awareness.catch(() => kept.delete(programme));
  return awareness;
}
