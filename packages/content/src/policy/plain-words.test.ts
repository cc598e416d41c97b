import { describe, expect, test } from 'vitest';
import { forbiddenWords } from './forbidden-words.ts';
import { loadPolicy } from './load-policy.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from './policy.ts';
import { measureReading } from './reading.ts';
import { shownTexts } from './texts.ts';

/** What somebody of eleven reads. Flesch's own table puts 80 to 90 at that age. */
const LIMITS: Record<PolicyLanguage, { mean: number; longest: number; ease: number | null }> = {
  en: { mean: 12, longest: 28, ease: 80 },
  es: { mean: 12, longest: 30, ease: 80 },
  fr: { mean: 12, longest: 30, ease: 80 },
  'zh-Hans': { mean: 18, longest: 45, ease: null },
  ar: { mean: 10, longest: 25, ease: null },
};

describe.each(POLICY_LANGUAGES)('the words in %s', (language) => {
  test('can be read at eleven', async () => {
    const { words } = await loadPolicy();
    const { sentenceLength, longest, ease } = measureReading(words[language], language);
    expect(sentenceLength).toBeLessThan(LIMITS[language].mean);
    if (longest.length > LIMITS[language].longest) expect.fail(`too long: ${longest.text}`);
    expect(ease === null).toBe(LIMITS[language].ease === null);
    if (ease !== null) expect(ease).toBeGreaterThan(LIMITS[language].ease ?? 0);
  });

  test('are this language’s own', async () => {
    const { words } = await loadPolicy();
    const own = shownTexts(words[language]).map(({ text }) => text);
    const english = new Set(shownTexts(words.en).map(({ text }) => text));
    if (language !== 'en') expect(own.filter((text) => english.has(text))).toEqual([]);
    const script = { 'zh-Hans': /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u }[language as string];
    if (script !== undefined) expect(own.filter((text) => !script.test(text))).toEqual([]);
  });

  test('say nothing that no tip line should', async () => {
    const { words } = await loadPolicy();
    expect(shownTexts(words[language]).flatMap(({ text }) => forbiddenWords(text, language))).toEqual([]);
  });

  test('ask nothing about who somebody is', async () => {
    const { words } = await loadPolicy();
    const { common, categories } = words[language];
    const questions = [common, ...Object.values(categories).map((category) => category.questions)];
    const labels = questions.flatMap((asked) => Object.values(asked).map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => DEMOGRAPHIC[language].test(label))).toEqual([]);
  });
});

const DEMOGRAPHIC: Record<PolicyLanguage, RegExp> = {
  en: /nationalit|ethnic|race\b|religio|accent|immigra|skin|gender|\bsex|orientation|health|belief|foreign/i,
  es: /nacionalidad|etnia|raza|religi|acento|inmigra|piel|género|sexo|salud|creencia|extranjer/i,
  fr: /nationalité|ethni|\brace|religi|accent|immigr|\bpeau|genre|sexe|santé|croyance|étranger/i,
  'zh-Hans': /国籍|民族|种族|宗教|口音|移民|肤色|性别|性取向|健康|信仰|外国/u,
  ar: /جنسي|عرق|ديان|الدين|لهج|هجرة|بشرة|جنسه|صحته|معتقد|أجنبي/u,
};

describe('words that are refused', () => {
  test.each([
    ['en', 'A reward is paid. Your duty: name the enemy, the suspect, the threat.', 5],
    ['en', 'The office is dutiful; a forward suspicion is entreated.', 0],
    ['es', 'Recompensa, deber, enemigos, sospechoso, amenazas', 5],
    ['es', 'Debe haber una boya.', 0],
    ['fr', 'Une récompense, un devoir, des ennemis, un suspect, une menace', 5],
    ['fr', 'Vous devez voir une bouée.', 0],
    ['zh-Hans', '奖励、义务、敌人、嫌疑人、威胁', 5],
    ['zh-Hans', '请离开，并拨打电话。', 0],
    ['ar', 'مكافأة وواجب والعدو والمشتبه به وتهديد', 5],
    ['ar', 'تقف عدة قوارب وتعود', 0],
  ] as const)('in %s: %s', (language, text, found) => {
    expect(forbiddenWords(text, language)).toHaveLength(found);
  });

  test('are found when their accents are written apart', () => {
    expect(forbiddenWords('récompense'.normalize('NFD'), 'fr')).toHaveLength(1);
  });
});
