// An article's file in one language: the front matter by its schema, the body by its rules, and every text of both
// held to the words and the length that anything public is held to.

import type * as v from 'valibot';
import { checkYaml } from '../yaml/schema.ts';
import type { Section } from './awareness.ts';
import type { Read } from './facts.ts';
import { type MarkdownFile, parseMarkdownFile } from './markdown-file.ts';
import { type BodyRules, readBody } from './sections.ts';
import { forbiddenFaults, type PlacedText, readingFaults, textsOfBody, textsOfYaml } from './shown-texts.ts';
import type { WrittenArticle } from './written-article.ts';

export interface Article<Matter> {
  /** Null where the front matter has faults. */
  readonly matter: Matter | null;
  readonly body: readonly Section[];
  readonly texts: readonly PlacedText[];
  readonly file: MarkdownFile;
}

/** @returns a null value where the file is none of Markdown with a front matter. */
export function readArticle<const Schema extends v.GenericSchema>(
  { path, written, language }: WrittenArticle,
  schema: Schema,
  rules: BodyRules,
): Read<Article<v.InferOutput<Schema>>> {
  const { parsed: file, faults } = parseMarkdownFile(written, path);
  if (file === null) return { value: null, faults };
  const { output: matter, faults: matterFaults } = checkYaml(file.matter, schema);
  const body = readBody(file, rules);
  const texts = [...textsOfYaml(file.matter, file.matter.value), ...textsOfBody(file, body.texts)];
  return {
    value: { matter, body: body.sections, texts, file },
    faults: [
      ...matterFaults,
      ...body.faults,
      ...forbiddenFaults(texts, language),
      ...readingFaults(texts, language),
    ],
  };
}
