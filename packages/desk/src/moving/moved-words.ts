// What the reporter is told when another desk takes over, in the reporter's language, whatever the desk's own is.

/** The words by language; `{desk}` is the other desk's name. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Your report is now with another desk: {desk}. Only its members can read it and answer you from here on. We no longer can. Your words stay the same, and you do not have to send anything again.',
  es: 'Su informe está ahora en otra oficina: {desk}. A partir de aquí solo sus miembros pueden leerlo y responderle. Nosotros ya no podemos. Sus palabras siguen siendo las mismas y no tiene que enviar nada otra vez.',
  fr: 'Votre signalement est maintenant dans un autre bureau : {desk}. À partir d’ici, seuls ses membres peuvent le lire et vous répondre. Nous ne le pouvons plus. Vos mots restent les mêmes et vous n’avez rien à renvoyer.',
  ar: 'بلاغك الآن لدى مكتب آخر: {desk}. من الآن فصاعدًا لا يقرؤه ولا يرد عليك إلا أعضاء ذلك المكتب. نحن لم نعد نستطيع. كلماتك تبقى كما هي، ولا حاجة إلى إرسال أي شيء مرة أخرى.',
  zh: '您的报告现在由另一处受理：{desk}。从现在起，只有那里的人员能阅读并答复您。我们已经不能了。您的词语不变，也不需要重新发送任何内容。',
};

/** What the reporter reads. @param locale the reporter's: where it is none of ours, English, as the site is to them. */
export function movedWords(locale: string, desk: string): string {
  const [language = 'en'] = locale.toLowerCase().split('-', 1);
  return (WORDS[language] ?? WORDS['en'] ?? '').replace('{desk}', () => desk);
}
