import { type Awareness, checkAwareness } from '@bellbuoy/content/awareness';
import { type Programme, today } from '../programme/index.ts';
import { sourcesOn } from './sources.ts';

interface Kept {
  /** The day, and what editors had done last. */
  readonly of: string;
  readonly awareness: Awareness;
}

/** All texts are checked to read them, so they are read once a day and after each act of an editor. */
const kept = new WeakMap<Programme, Kept>();

/** Everything that is taught and told today: what came with the release, and what editors have published over it. */
export async function readAwareness(programme: Programme): Promise<Awareness> {
  const day = today(programme);
  const of = `${day} ${await lastAct(programme)}`;
  const before = kept.get(programme);
  if (before?.of === of) return before.awareness;
  const sources = await sourcesOn(programme.database.store, programme.awareness, day);
  const { awareness } = checkAwareness(sources);
  kept.set(programme, { of, awareness });
  return awareness;
}

async function lastAct({ database }: Programme): Promise<number> {
  const row = await database.store
    .selectFrom('publication_acts')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  return row?.position ?? 0;
}
