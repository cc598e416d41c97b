// What the reporter is told with an offer, in the reporter's language, whatever the desk's own is. What it is and until when stands in
// the offer itself, which their browser words.

const WORDS: Readonly<Record<string, string>> = {
  en: 'Thank you. What you told us was verified and turned out true. A panel that does not know who you are decided to thank you. You can claim it here, or leave it: you do not have to do anything, and we are not told.',
  es: 'Gracias. Lo que nos contó se verificó y resultó cierto. Un jurado que no sabe quién es usted decidió darle las gracias. Puede reclamarlo aquí o dejarlo: no tiene que hacer nada, y a nosotros no se nos dice.',
  fr: 'Merci. Ce que vous nous avez dit a été vérifié et s’est révélé vrai. Un jury qui ne sait pas qui vous êtes a décidé de vous remercier. Vous pouvez le réclamer ici, ou le laisser : vous n’avez rien à faire, et nous n’en savons rien.',
  ar: 'شكرًا لك. ما أخبرتنا به جرى التحقق منه وتبيّن أنه صحيح. قررت لجنة لا تعرف من أنت أن تشكرك. يمكنك المطالبة بذلك هنا أو تركه: لست مضطرًا إلى فعل شيء، ونحن لا نُبلَّغ بذلك.',
  zh: '谢谢您。您告诉我们的情况已经核实，确有其事。一个不知道您是谁的评奖小组决定向您致谢。您可以在这里领取，也可以不领：您不必做任何事，我们也不会得知。',
};

/** @param locale the reporter's: where it is none of ours, English, as the site is to them. */
export function offerWords(locale: string): string {
  const [language = 'en'] = locale.toLowerCase().split('-', 1);
  return WORDS[language] ?? WORDS['en'] ?? '';
}
