// What the account says of itself. Whoever reads it may be about to write to it: that nobody reads it comes first.

import type { PolicyLanguage } from '@bellbuoy/content/policy';

interface Words {
  /** Paragraphs, with the places `{report}`, `{site}` and `{verify}`. */
  readonly about: readonly string[];
  readonly site: string;
  readonly report: string;
  readonly verify: string;
}

export const WORDS: Readonly<Record<PolicyLanguage, Words>> = {
  en: {
    about: [
      'Nobody reads messages that are sent to this account, and none is kept. To report something, go to {report}.',
      'This account tells of our advisories, campaigns and lessons. Who follows it can be seen by their own server, and often by everybody. You can read the same at {site} without an account.',
      'Whether words elsewhere are really ours can be checked at {verify}.',
    ],
    site: 'Site',
    report: 'Report',
    verify: 'Check a post',
  },
  es: {
    about: [
      'Nadie lee los mensajes que se envían a esta cuenta, y no se guarda ninguno. Para informar de algo, vaya a {report}.',
      'Esta cuenta da a conocer nuestros avisos, campañas y lecciones. Quién la sigue lo ve su propio servidor, y a menudo todo el mundo. Puede leer lo mismo en {site} sin ninguna cuenta.',
      'En {verify} se comprueba si unas palabras publicadas en otro lugar son de verdad nuestras.',
    ],
    site: 'Sitio',
    report: 'Informar',
    verify: 'Comprobar un mensaje',
  },
  fr: {
    about: [
      'Personne ne lit les messages envoyés à ce compte, et aucun n’est conservé. Pour signaler quelque chose, allez sur {report}.',
      'Ce compte fait connaître nos avis, nos campagnes et nos leçons. Qui le suit est visible pour son propre serveur, et souvent pour tout le monde. Vous pouvez lire la même chose sur {site} sans compte.',
      'Sur {verify}, on vérifie si des mots publiés ailleurs sont vraiment de nous.',
    ],
    site: 'Site',
    report: 'Signaler',
    verify: 'Vérifier un message',
  },
  ar: {
    about: [
      'لا أحد يقرأ الرسائل المرسلة إلى هذا الحساب، ولا يُحفظ أي منها. للإبلاغ عن شيء، اذهب إلى {report}.',
      'يعرّف هذا الحساب بتنبيهاتنا وحملاتنا ودروسنا. من يتابعه يظهر لخادمه، وغالبًا للجميع. يمكنك قراءة الشيء نفسه على {site} بلا حساب.',
      'على {verify} يمكن التحقق مما إذا كانت كلمات منشورة في مكان آخر صادرة عنا حقًا.',
    ],
    site: 'الموقع',
    report: 'الإبلاغ',
    verify: 'التحقق من منشور',
  },
  'zh-Hans': {
    about: [
      '没有人会看发给这个账号的消息，也不会保存任何消息。如需报告，请前往 {report}。',
      '这个账号发布我们的提示、活动和课程。谁关注了它，对方自己的服务器看得到，往往所有人也看得到。不用账号也能在 {site} 读到同样的内容。',
      '别处的文字是否真的出自我们，可以在 {verify} 核对。',
    ],
    site: '网站',
    report: '报告',
    verify: '核对帖子',
  },
};
