import type { Policy } from '@bellbuoy/content/policy';
import { readPublishedPolicy } from '@bellbuoy/content/published';
import { type Day, type Descriptor, hashB64 } from '@bellbuoy/protocol';

/** The scope policy as `/policy.json` gives it and the descriptor names it. */
export interface PublishedPolicy {
  readonly bytes: Uint8Array;
  /** b64 H of `bytes`. */
  readonly hash: string;
  readonly from: Day;
  /** Every language that it has words in. */
  readonly languages: readonly string[];
  /** When a person reads; null where the configuration says so alone. */
  readonly hours: Descriptor['hours'] | null;
}

/**
 * Reads the policy that this checkout carries.
 *
 * @throws ContentError naming the places of everything that is wrong with it.
 */
export async function readPolicy(folder?: string): Promise<PublishedPolicy> {
  const bytes = await readPublishedPolicy(folder);
  const { from, hours, words } = JSON.parse(new TextDecoder().decode(bytes)) as Policy;
  return {
    bytes,
    hash: hashB64(bytes),
    from,
    languages: Object.keys(words).sort(),
    hours: hours === undefined ? null : { zone: hours.zone, open: [...hours.open] },
  };
}
