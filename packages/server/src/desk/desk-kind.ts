import type { DeskKind } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import type { Reader } from '../db/index.ts';
import { findDesk } from '../programme/index.ts';

/** Whether somebody is at the guardians' own desk. */
export function isAtRedress({ roles }: Pick<SignedIn, 'roles'>): boolean {
  return roles.includes('redress');
}

export function kindOf(who: Pick<SignedIn, 'roles'>): DeskKind {
  return isAtRedress(who) ? 'redress' : 'intake';
}

export async function kindOfDesk(store: Reader, id: string): Promise<DeskKind> {
  return (await findDesk(store, id))?.kind ?? 'intake';
}
