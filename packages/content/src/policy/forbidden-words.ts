// Words that turn a tip line into something else: reporting is no obligation, buys nothing and names no foe, and
// whoever a report touches is not accused. They are refused wherever a policy is shown.

import type { ContentFault } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt } from '../yaml/schema.ts';
import type { PolicyLanguage, PolicyWords } from './policy.ts';
import { shownTexts } from './texts.ts';

/** Reward, duty, enemy, suspect and threat, in the forms in which each language has them. */
const FORBIDDEN: Readonly<Record<PolicyLanguage, RegExp>> = {
  en: whole(String.raw`reward\p{L}*|bount(?:y|ies)|dut(?:y|ies)|enem(?:y|ies)|suspect(?:s|ed)?|threat\p{L}*`),
  es: whole(String.raw`recompens\p{L}*|deber(?:es)?|enemig\p{L}*|sospechos\p{L}*|amena[zc]\p{L}*`),
  fr: whole(String.raw`récompens\p{L}*|devoirs?|ennemi\p{L}*|suspect\p{L}*|mena[cç]\p{L}*`),
  'zh-Hans': /奖励|奖金|奖赏|悬赏|赏金|义务|敌人|敌对|敌方|嫌疑|嫌犯|威胁/gu,
  // Letters that are written together with the word: and, so, with, to, as, the.
  ar: whole(
    String.raw`[وف]?[بلك]?(?:ال|ل)?(?:مكاف[أآ]\p{L}*|جائزة|جوائز|واجب\p{L}*|عدوّ?|أعداء|مشتب[هة]\p{L}*|مشبوه\p{L}*|تهديد\p{L}*|ي?هدد\p{L}*)`,
  ),
};

/** The faults of a language's texts. */
export function checkForbiddenWords(
  file: YamlFile,
  words: PolicyWords,
  language: PolicyLanguage,
): ContentFault[] {
  return shownTexts(words).flatMap(({ path, text }) =>
    forbiddenWords(text, language).map((word) =>
      faultAt(
        file,
        path,
        `“${word}” is not a word of this product.`,
        'Say it in words that accuse and oblige nobody.',
      ),
    ),
  );
}

/** The words of a text that are refused in its language. */
export function forbiddenWords(text: string, language: PolicyLanguage): string[] {
  return [...text.normalize('NFC').matchAll(FORBIDDEN[language])].map(([word]) => word);
}

/** `\b` knows Latin letters without accents only. */
function whole(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu');
}
