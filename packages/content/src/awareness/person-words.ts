// Words that describe somebody. An advisory is about an object or an event: with any of these it would send the
// public to look for a person, and the wrong one is found first. A list sees words, not meaning, so it errs on the
// side of refusing; whoever reviews an advisory reads it all the same. Where a language says of things what it says of
// people (él, mince), the word is left out; and the registration of a boat is a fact about the boat.

import type { ContentFault } from '../content-error.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { PlacedText } from './shown-texts.ts';

const PERSON: Readonly<Record<PolicyLanguage, RegExp>> = {
  en: whole(
    [
      'm[ae]n|wom[ae]n|boys?|girls?|males?|females?|gentlem[ae]n|lad(?:y|ies)|guys?|teenagers?|youths?',
      'he|she|him|his|hers?|himself|herself',
      String.raw`beard\p{L}*|moustach\p{L}*|haired|hair(?:style|cut)?s?|blond\p{L}*|bald|freckle\p{L}*|tattoo\p{L}*|scar(?:red)?`,
      String.raw`skin(?:ned|-?tone| colou?r)|(?:dark|light|brown|black|white|fair|pale) skin|complexion|accents?|stocky|\d+[ -]years?[ -]old|aged \d+|in (?:his|her|their) \p{L}+ties`,
      String.raw`wearing|dressed|hood(?:ie|ed)s?|headscar\p{L}+|veil(?:ed)?|turban\p{L}*`,
      String.raw`nationalit\p{L}*|ethnic\p{L}*|foreigners?|migrants?|refugees?|asians?|africans?|arabs?|europeans?|latinos?|muslims?|jew(?:s|ish)|christians?|hindus?|gyps(?:y|ies)`,
      '(?:number|licen[cs]e|registration) plates?',
    ].join('|'),
  ),
  es: whole(
    [
      'hombres?|mujer(?:es)?|chic[oa]s?|niñ[oa]|muchach[oa]s?|señor(?:es|as?)?|jóvenes|joven|ancian[oa]s?',
      String.raw`barba|barbud\p{L}*|bigote\p{L}*|pelo|cabello|rubi[oa]s?|moren[oa]s?|calv[oa]s?|peca\p{L}*|tatuaj\p{L}*|cicatri\p{L}*`,
      String.raw`color de (?:la )?piel|piel (?:clara|oscura|morena|negra|blanca)|tez|acento|complexión|estatura|corpulent\p{L}*|de \d+ años|de unos \d+ años`,
      String.raw`vest(?:ía|ían|id[oa]s?)|llevaba puest\p{L}*|capucha|velo|turbante|pañuelo en la cabeza`,
      String.raw`nacionalidad|etnia|étnic\p{L}*|extranjer\p{L}*|migrantes?|inmigrantes?|refugiad\p{L}*|asiátic\p{L}*|african[oa]s?|árabes?|musulman\p{L}*|judí[oa]s?|gitan[oa]s?|latinoamerican[oa]s?`,
      '(?:matrículas?|placas?) del? (?:los? )?(?:coches?|autos?|carros?|vehículos?|furgonetas?|motos?)',
    ].join('|'),
  ),
  fr: whole(
    [
      'hommes?|femmes?|garçons?|filles?|messieurs|monsieur|dames?|jeunes? (?:gens|homme|femme)|adolescent(?:e?s?)|vieillards?',
      String.raw`barbe|barbu\p{L}*|moustach\p{L}*|cheveux|chevelure|blonds?|blondes?|chauve|tatouag\p{L}*|tatoué\p{L}*|cicatric\p{L}*`,
      String.raw`couleur de (?:la )?peau|peau (?:claire|foncée|sombre|noire|blanche|mate)|teint|accent|corpulen\p{L}*|trapue?s?|âgée?s? de|de \d+ ans|la \p{L}+aine d’années`,
      String.raw`vêtue?s?|habillée?s?|capuche|casquettes?|voile (?:sur|noir)|voilée?s?|turban|foulard`,
      String.raw`nationalité|ethni\p{L}*|étrang(?:er|ère)s?|migrante?s?|réfugiée?s?|asiatiques?|africaine?s?|arabes?|musulman\p{L}*|juifs?|juives?|gitane?s?`,
      "plaques? d[’']immatriculation",
    ].join('|'),
  ),
  // 其他 and 他人 are *other*, and *other people*.
  'zh-Hans':
    /男子|女子|男人|女人|男性|女性|男孩|女孩|老人|少年|青年|(?<!其)他(?!人|处)|她|胡子|胡须|头发|[长短白黑金](?:头)?发(?![现生出动])|秃头|肤色|皮肤(?:黑|白|黝黑|颜色)|口音|身高|体型|纹身|疤痕|\d+岁|岁左右|身穿|穿着|戴着|头巾|面纱|国籍|民族|种族|外国人|移民|难民|亚洲人|非洲人|阿拉伯人|穆斯林|犹太人|车牌/gu,
  // Letters that are written together with the word: and, so, with, to, as, the.
  ar: whole(
    String.raw`[وف]?[بلك]?(?:ال|ل)?(?:رجل|رجال|رجلا|امرأة|نساء|شاب|شابة|شبان|فتاة|فتيات|فتى|صبي|عجوز|لحية|ملتح\p{L}*|شارب|شعر|شعره|شعرها|أشقر|شقراء|أصلع|وشم|ندبة|بشرة (?:سمراء|داكنة|فاتحة|بيضاء|سوداء)|بشرته|بشرتها|لهجة|لهجته|لهجتها|لكنة|ملامح|ملامحه|عمره|عمرها|يرتدي|ترتدي|يلبس|تلبس|حجاب|محجبة|نقاب|عمامة|جنسية|جنسيته|عرق|عرقي\p{L}*|أجنبي|أجنبية|أجانب|مهاجر\p{L}*|لاجئ\p{L}*|آسيوي\p{L}*|إفريقي\p{L}*|أفريقي\p{L}*|عربي الملامح|مسلم|مسلمون|يهودي\p{L}*|مسيحي\p{L}*)|لوحة السيارة|رقم السيارة`,
  ),
};

const OF_ADVISORY = 'An advisory tells of an object or an event, and describes nobody.';

/** Where texts describe somebody. @param advice what to do instead. */
export function personFaults(
  texts: readonly PlacedText[],
  language: PolicyLanguage,
  advice = OF_ADVISORY,
): ContentFault[] {
  return texts.flatMap(({ text, placeOf }) =>
    personWords(text, language).map((word) => ({
      ...placeOf(word),
      problem: `“${word}” describes somebody.`,
      advice,
    })),
  );
}

/** The words of a text that describe somebody. */
export function personWords(text: string, language: PolicyLanguage): string[] {
  return [...text.normalize('NFC').matchAll(PERSON[language])].map(([word]) => word);
}

/** `\b` knows Latin letters without accents only. */
function whole(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu');
}
