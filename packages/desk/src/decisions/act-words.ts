import type { ActRow } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';

/** What is to be decided, in a few words. */
export function actWords({ act, of }: Pick<ActRow, 'act' | 'of'>): string {
  return say(act === 'opening' && of === 'original' ? 'ask.opening.original' : `ask.${act}`);
}
