import type { Programme } from '../programme/index.ts';

/**
 * Removes the traces of what has been deleted, as far as the engine allows.
 *
 * @returns whether none is left where this process can reach; otherwise the next round tries again.
 */
export async function eraseTraces({ database, diagnostics }: Programme): Promise<boolean> {
  const isErased = await database.eraseTraces();
  if (!isErased) diagnostics.note('traces of deleted data are left for the next round');
  return isErased;
}
