import type { PolicyLanguage } from '../policy/policy.ts';

export interface WrittenArticle {
  readonly path: string;
  readonly written: string;
  readonly language: PolicyLanguage;
}
