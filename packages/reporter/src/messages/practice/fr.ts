import type { Message } from '../message.ts';
import type { practiceLive as enLive, practicePage as enPage } from './en.ts';

/** An exercise, in French: what stands in its page. */
export const practicePage: Record<keyof typeof enPage, string> = {
  'practice.half':
    'La moitié exacte des histoires est ordinaire. Signaler une chose ordinaire est une erreur aussi grave que de manquer ce qui compte.',
  'practice.stay':
    'Une histoire prend une demi-minute. Ce que vous répondez reste sur cette page. Personne d’autre ne le voit.',
  'practice.begin': 'Commencer',
  'practice.storiesTitle': 'Les histoires et leurs réponses',
  'practice.storiesLead': 'Décidez d’abord, puis ouvrez la réponse.',
  'practice.set': 'Série {number}',
  'practice.open': 'Réponse',
  'practice.report': 'À signaler',
  'practice.ordinary': 'Ordinaire',
  'practice.more': 'En savoir plus',
  'practice.lesson': 'Lire la leçon qui va avec',
};

/** What its script shows. */
export const practiceLive: Record<keyof typeof enLive, Message> = {
  back: 'Retour',
  story: 'Histoire {at} sur {all}',
  question: 'Que diriez-vous ?',
  report: 'À signaler',
  ordinary: 'Ordinaire',
  sure: 'Avec quelle certitude ?',
  'sure.guess': 'Je devine',
  'sure.fairly': 'Avec assez de certitude',
  'sure.certain': 'Avec une entière certitude',
  known: 'Je connais déjà cette histoire : en prendre d’autres',
  problem: 'Il y a un problème',
  choose: 'Choisissez d’abord : à signaler, ou ordinaire',

  'right.report': 'Oui, cela vaut un signalement',
  'right.ordinary': 'Oui, c’est ordinaire',
  'wrong.report': 'Celle-ci vaut un signalement',
  'wrong.ordinary': 'Celle-ci est ordinaire',
  'cost.report': 'Sans signalement, personne ne s’en serait occupé.',
  'cost.ordinary': 'Un signalement aurait causé des ennuis à quelqu’un pour rien.',
  said: 'Vous avez dit : {answer}. {sure}.',
  next: 'Histoire suivante',
  finish: 'Voir le résultat',

  'apart.high': 'Vous les distinguez très bien',
  'apart.middle': 'Vous les distinguez bien',
  'apart.low': 'C’était presque au hasard',
  'lean.even': 'Vous ne penchez d’aucun côté.',
  'lean.report': 'Vous penchez vers le signalement : dans le doute, vous préférez le dire.',
  'lean.ordinary': 'Vous penchez vers l’attente : dans le doute, vous préférez ne rien faire.',
  found: 'Histoires à signaler que vous avez trouvées : {count} sur {all}.',
  left: 'Histoires ordinaires que vous avez laissées en paix : {count} sur {all}.',
  equal:
    'Les deux erreurs coûtent autant. Ce qu’on manque peut faire du mal, et un signalement pour rien aussi.',

  'change.better': 'C’est mieux que la fois d’avant, de plus que ce que fait d’ordinaire le hasard.',
  'change.worse': 'C’est moins que la fois d’avant, de plus que ce que fait d’ordinaire le hasard.',
  'change.same':
    'La fois d’avant était à peu près pareille : l’écart ne dépasse pas ce que fait d’ordinaire le hasard.',
  knew: 'Vous aviez déjà lu ces histoires : cela en dit plus sur la mémoire que sur l’art de distinguer.',

  picture:
    'Deux collines dans l’eau. Sur l’une se trouve l’ordinaire, sur l’autre ce qui vaut un signalement. Une bouée marque où vous commencez à signaler. {apart}. {lean}',
  caption:
    'Plus les deux collines sont éloignées, mieux vous les distinguez. La bouée est votre limite : à partir de là, vous signaleriez. La barre au-dessus montre de combien le seul hasard peut déplacer une colline, car si peu d’histoires en disent peu.',
  doubt:
    'Si peu d’histoires n’en disent pas plus. Dans deux cas sur trois environ, la vérité se trouve entre ces limites :',
  apartWithin: 'Distinguer : entre « {from} » et « {to} »',
  apartAt: 'Distinguer : « {at} »',
  leanWithin: 'Pencher : entre « {from} » et « {to} »',
  leanAnywhere: 'Pencher : cela pourrait être d’un côté ou de l’autre',
  leanAt: 'Pencher : « {at} »',
  'band.low': 'presque au hasard',
  'band.middle': 'bien',
  'band.high': 'très bien',
  figuresTitle: 'Les chiffres derrière l’image',
  answersCaption: 'Ce que vous avez dit',
  storyIs: 'L’histoire est',
  youReport: 'Vous : à signaler',
  youOrdinary: 'Vous : ordinaire',
  measuresCaption: 'Ce qui en résulte',
  measure: 'Mesure',
  value: 'Valeur',
  measureApart: 'Distinguer (d′)',
  measureBoth: 'Distinguer (d′), avec la fois d’avant',
  measureLean: 'Pencher (c)',
  plusMinus: '{value} ± {error}',
  scale:
    'Distinguer : 0, c’est deviner ; 1, c’est bien ; 2, c’est très bien. Pencher : 0, c’est d’aucun côté. Moins de 0 penche vers le signalement, plus de 0 vers l’attente. Une demi-réponse s’ajoute à chaque sorte, pour que personne ne soit parfait après quelques histoires.',
  sureCaption: 'Votre certitude',
  sureColumn: 'Certitude',
  rightColumn: 'Réponses justes',
  ofAll: '{count} sur {all}',

  allRight: 'Vous les avez toutes distinguées.',
  againTitle: 'Revoyez celles-ci',
  restart: 'Recommencer',

  othersTitle: 'Des histoires que vous ne connaissez pas encore',
  othersLead:
    'La moitié de celles-ci est ordinaire aussi. Si vous quittez d’abord cette page, gardez le résultat sur cet appareil : vous les aurez à votre retour.',
  othersLesson: 'Vous pouvez lire d’abord la leçon, et voir si elle sert.',
  others: 'Continuer avec d’autres histoires',

  keepTitle: 'Garder le résultat sur cet appareil',
  keepLead:
    'Sinon il disparaît quand vous quittez cette page. Toute personne qui utilise cet appareil pourrait le trouver.',
  keep: 'Le garder ici',
  kept: 'Gardé sur cet appareil. Personne d’autre ne l’a.',
  keepFailed: 'Ce navigateur ne garde rien pour ce site.',
  forget: 'L’oublier',
  forgotten: 'Oublié.',
  last: 'La dernière fois, le {day} : {found} trouvées sur {worth} à signaler, et {left} laissées en paix sur {ordinary} ordinaires.',

  boosterTitle: 'Réessayer dans quelques semaines',
  boosterLead:
    'Ce qu’on apprend s’efface. Une note dans votre calendrier peut vous ramener. Elle dit seulement « {title} ». Elle ne nomme ni ce site ni votre résultat.',
  boosterEntry: 'Lire de petites histoires',
  boosterWeeks: {
    one: 'Dans {count} semaine',
    many: 'Dans {count} semaines',
    other: 'Dans {count} semaines',
  },
  boosterSaved: 'Faite sur votre appareil. Ouvrez le fichier : votre calendrier prendra la note.',
  boosterFile: 'petites-histoires.ics',

  sendTitle: 'Aidez-nous à voir si les leçons servent',
  sendLead:
    'Vous pouvez envoyer deux réponses. Avant cela, votre appareil lance un dé pour chacune. Sur 1, 2 ou 3, il envoie ce qui est vrai. Sur 4, 5 et 6, il envoie ce que dit le tableau, que ce soit vrai ou non.',
  sendWhy:
    'Ainsi personne ne peut savoir par une réponse ce qui est vrai de vous : ni nous, ni personne en chemin. Beaucoup de réponses ensemble montrent tout de même combien de gens distinguent bien. Rien d’autre n’est envoyé : ni nom, ni jour, ni langue.',
  sendTable: 'Ce que le dé envoie',
  sendRoll: 'Dé',
  sendApart: 'Distinguer',
  sendLean: 'Pencher',
  sendTrue: 'ce qui est vrai',
  'send.low': 'pas encore',
  'send.middle': 'bien',
  'send.high': 'très bien',
  'send.report': 'vers le signalement',
  'send.even': 'd’aucun côté',
  'send.ordinary': 'vers l’attente',
  sendYours: 'Vrai pour vous : {apart} ; {lean}.',
  sendBefore: 'Je n’ai pas lu les leçons : lancer et envoyer',
  sendAfter: 'J’ai lu des leçons : lancer et envoyer',
  sendDone: 'Le dé a montré {first} et {second}. Ceci a été envoyé : {apart} ; {lean}. Merci.',
  sendOffline:
    'Aucune réponse n’est venue : peut-être que rien n’a été envoyé. Rien n’est envoyé une seconde fois. Ce n’est pas grave.',
  sendRefused:
    'Les réponses n’ont pas été prises cette fois. Ce n’est pas grave, et vous n’avez pas besoin de réessayer.',

  resultsTitle: 'Les leçons servent-elles ? Ce que d’autres ont envoyé',
  resultsNone:
    'Il n’y a pas encore assez de réponses. On les montre quand un mois est fini et qu’il y en a {least}.',
  resultsUnreachable: 'Les chiffres n’ont pas pu être chargés. Réessayez avec une connexion.',
  resultsCaption: {
    one: '{period} : {count} réponse',
    many: '{period} : {count} réponses',
    other: '{period} : {count} réponses',
  },
  resultsBefore: 'Avant les leçons, {months}',
  resultsAfter: 'Après les leçons, {months}',
  resultsMonths: 'de {from} à {to}',
  resultsAnswer: 'Réponse',
  resultsShare: 'Combien, environ',
  resultsNote:
    'Ce sont des estimations, car chaque réponse est passée par un dé. Dans deux cas sur trois environ, la vérité n’est pas plus loin que ± ne le dit. Chacun peut envoyer des réponses : c’est donc un indice, pas une preuve.',
};
