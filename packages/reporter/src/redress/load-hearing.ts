import type { DeskKind } from '@bellbuoy/protocol';
import { sayInstead } from '../page/say-instead.ts';

/** Speaks to whoever wrote to a desk of this kind: those who wrote to guardians have reported nobody. */
export async function speakTo(kind: DeskKind): Promise<void> {
  // Without a connection the common words have to do.
  const hearing = kind === 'redress' ? await import('#messages/hearing').catch(() => null) : null;
  sayInstead(hearing?.texts ?? {});
}
