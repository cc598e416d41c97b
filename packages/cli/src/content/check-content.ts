// What `bellbuoy content check` looks at: a whole content folder, or a policy's folder alone.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Awareness, ContentFault, Policy, Rewards } from '@bellbuoy/content';
import { checkFilms } from '../film/check-films.ts';

type Content = typeof import('@bellbuoy/content');

/** What was read. Each part is null where it was not looked at, or has faults. */
export interface ReadContent {
  readonly policy: Policy | null;
  /** Also null where a programme neither thanks nor pays. */
  readonly rewards: Rewards | null;
  readonly replies: number | null;
  readonly awareness: Awareness | null;
  readonly films: FilmsSummary | null;
}

export interface FilmsSummary {
  readonly films: number;
  /** False where there is no ffprobe, by which a film itself is looked into. */
  readonly isProbed: boolean;
}

export interface CheckedContent extends ReadContent {
  readonly faults: readonly ContentFault[];
}

/**
 * Reads all parts, so that everything that is wrong is told at once.
 *
 * @param folder a content folder, or one with nothing but a policy.
 */
export async function checkContent(content: Content, folder: string): Promise<CheckedContent> {
  const isWhole = await isThere(join(folder, 'policy'));
  const policyFolder = isWhole ? join(folder, 'policy') : folder;
  const faults: ContentFault[] = [];
  const read = async <Part>(load: () => Promise<Part>): Promise<Part | null> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof content.ContentError)) throw error;
      faults.push(...error.faults);
      return null;
    }
  };
  const policy = await read(() => content.loadPolicy(policyFolder));
  // Its faults are told by themselves: rules for thanks stand on a policy that can be read.
  const rewards = policy === null ? null : await read(() => content.loadRewards(policyFolder));
  if (!isWhole) return { policy, rewards, replies: null, awareness: null, films: null, faults };
  const hasReplies = await isThere(join(folder, 'replies'));
  const replies = hasReplies ? await read(() => content.loadReplies(join(folder, 'replies'))) : null;
  const sources = await read(() => content.readAwarenessFiles(folder));
  const checked = sources === null ? null : content.checkAwareness(sources);
  const lessons = new Set(checked?.awareness.lessons.map(({ id }) => id));
  const { faults: filmFaults, ...films } = await checkFilms(join(folder, 'films'), {
    ...{ lessons, languages: content.POLICY_LANGUAGES },
  });
  const told = checked === null ? [] : [...checked.faults, ...checked.gaps];
  return {
    ...{ policy, rewards, replies: replies?.length ?? null, awareness: checked?.awareness ?? null, films },
    faults: content.inOrder([
      ...faults,
      // Where lessons cannot be read, no film has one.
      ...(checked === null ? [] : filmFaults),
      ...told.map((fault) => ({ ...fault, file: join(folder, fault.file) })),
    ]),
  };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
