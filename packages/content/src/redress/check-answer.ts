import type { PolicyLanguage } from '../policy/policy.ts';

/**
 * The answer to everybody who asks whether a sealed name is theirs. The page shows it before anybody asks, and the
 * guardians' desk sends these very words, whatever was found.
 */
export const CHECK_ANSWER: Readonly<Record<PolicyLanguage, string>> = {
  en: 'We finished checking. If we held your name without a lawful reason, it is now gone. Everyone gets this answer; otherwise anybody could type your name and learn whether you were reported.',
  es: 'Hemos terminado de comprobarlo. Si teníamos su nombre sin una razón legal, ya no está. Todas las personas reciben esta respuesta; si no, cualquiera podría escribir su nombre y saber si alguien informó sobre usted.',
  fr: 'Nous avons fini de vérifier. Si nous détenions votre nom sans raison légale, il a été effacé. Tout le monde reçoit cette réponse ; sinon, n’importe qui pourrait taper votre nom et apprendre si vous avez été signalé.',
  ar: 'انتهينا من الفحص. إن كان اسمك عندنا بغير سبب قانوني فقد مُحي الآن. الجميع يتلقون هذا الجواب؛ وإلا لأمكن لأي أحد أن يكتب اسمك فيعرف هل أُبلغ عنك.',
  'zh-Hans':
    '我们已核查完毕。如果我们在没有合法理由的情况下保存了您的姓名，它现在已被删除。每个人都会收到这一答复；否则任何人都可以输入您的姓名，从而得知您是否被报告过。',
};

/** The fixed answer in the language of whoever asked, or in English. */
export function checkAnswerIn(locale: string): string {
  return (CHECK_ANSWER as Readonly<Record<string, string>>)[locale] ?? CHECK_ANSWER.en;
}
