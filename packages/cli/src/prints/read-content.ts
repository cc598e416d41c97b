import { join, resolve } from 'node:path';
import type { Policy } from '@bellbuoy/content';
import type { Awareness } from '@bellbuoy/content/awareness';
import type { Input, Option } from '../terminal/command.ts';
import { negative } from '../terminal/exit.ts';

/** What every command takes that reads what a programme teaches and tells. */
export const CONTENT_OPTION: Readonly<Record<string, Option>> = {
  content: { type: 'string', value: 'DIR', help: 'The folder of content; this checkout’s if not given.' },
};

export interface ReadContent {
  readonly awareness: Awareness;
  readonly policy: Policy;
}

/** Reads and checks it. What is wrong is told by “content check”. */
export async function readContent(input: Input): Promise<ReadContent> {
  // Not before: the other commands have no use for a YAML parser.
  const content = await import('@bellbuoy/content');
  const folder = resolve(input.text('content') ?? content.CONTENT_FOLDER);
  try {
    const [awareness, policy] = await Promise.all([
      content.loadAwareness(folder),
      content.loadPolicy(join(folder, 'policy')),
    ]);
    return { awareness, policy };
  } catch (error) {
    if (!(error instanceof content.ContentError)) throw error;
    const [first] = error.faults;
    throw negative(
      `What is written cannot be used${first === undefined ? '' : `: ${content.formatFault(first)}`}`,
      'bellbuoy content check tells everything that is wrong.',
    );
  }
}
