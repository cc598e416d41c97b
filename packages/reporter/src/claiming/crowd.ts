import type { IssuingKey } from '@bellbuoy/protocol/vouchers';
import { sayClaims } from './say-claims.ts';

/** How many vouchers like those of a key were given out in the last quarter that is published; null where none is. */
export type CrowdOf = (key: IssuingKey) => Promise<number | 'few' | null>;

/** The smallest crowd among some keys: it is by the rarest voucher that somebody stands out. */
export async function rarestOf(
  keys: readonly IssuingKey[],
  crowdOf: CrowdOf,
): Promise<number | 'few' | null> {
  const crowds = await Promise.all(keys.map(crowdOf));
  if (crowds.includes(null)) return null;
  const counts = crowds.filter((crowd) => typeof crowd === 'number');
  return counts.length < crowds.length ? 'few' : Math.min(...counts);
}

/** How many like a voucher were given out; null where nothing is published of it. */
export function sayHowMany(crowd: number | 'few' | null): string | null {
  if (crowd === null) return null;
  return crowd === 'few' ? sayClaims('howManyFew') : sayClaims('howMany', { count: crowd });
}

/** The crowd in which a choice hides. */
export function sayCrowd(crowd: number | 'few' | null): string {
  if (crowd === null) return sayClaims('crowdNone');
  return crowd === 'few' ? sayClaims('crowdFew') : sayClaims('crowd', { count: crowd });
}
