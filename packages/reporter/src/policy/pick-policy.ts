import type { Policy, PolicyLanguage } from '@bellbuoy/content/policy';
import { fillNumber } from './emergency-number.ts';
import type { ReportPolicy } from './report-policy.ts';

/** What a page's context has of the policy. */
interface PolicyContext {
  readonly language: { readonly tag: PolicyLanguage };
  readonly policy: Policy;
  readonly policyHash: string;
}

/** The part of a page's policy that the report's pages need. */
export function reportPolicyOf({ language, policy, policyHash }: PolicyContext): ReportPolicy {
  return pickPolicy(policy, language.tag, policyHash);
}

/**
 * The part of a policy that the report's pages need in one language.
 *
 * @param hash b64 H of the whole policy.
 */
export function pickPolicy(policy: Policy, language: PolicyLanguage, hash: string): ReportPolicy {
  const { emergency, contacts, categories, exclusions, help } = policy;
  const { rulings: _, ...words } = policy.words[language];
  return { hash, emergency, contacts, categories, exclusions, help, words: fillNumber(words, emergency) };
}
