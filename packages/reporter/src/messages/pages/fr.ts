import type { Text } from '../message.ts';
import type { PagesKey } from './en.ts';

/** The pages around the report, in French. */
export const pagesPage = {
  'footer.report': 'Signaler',
  'footer.before': 'Avant de signaler',
  'footer.about': 'À propos de cette ligne',
  'site.policy': 'À quoi sert cette ligne',
  'site.rulings': 'Est-ce inquiétant ?',
  'site.protect': 'Se protéger',
  'site.privacy': 'Vie privée',
  'site.accessibility': 'Accessibilité',
  'site.description':
    'Une ligne pour signaler un problème de sécurité. Ce que vous écrivez est scellé sur votre appareil.',
  'page.contents': 'Sur cette page',

  'policy.testTitle': 'La question qui décide',
  'policy.acceptedTitle': 'Ce que vous pouvez signaler',
  'policy.counts': 'Cela compte',
  'policy.innocent': 'Ce que c’est le plus souvent',
  'policy.notAccepted': 'Cette ligne ne prend pas ces signalements',
  'policy.excludedTitle': 'Ce qui n’est jamais une raison de signaler',
  'policy.instead': 'Qui peut aider à notre place',
  'policy.rulings': 'Ce qu’on nous demande à ce sujet',
  'policy.versionTitle': 'De quelle version il s’agit',
  'policy.version': 'Version {version}. Elle vaut à partir du {day}.',
  'policy.notice': 'Un changement est publié avant son jour, et figure dans le registre public.',
  'policy.hash': 'Empreinte de ces règles',
  'policy.same': 'Votre navigateur l’a comparée à celle que cette ligne a signée. C’est la même.',
  'policy.differs':
    'Les règles que cette ligne a signées ne sont pas celles de cette page. Elles viennent peut-être de changer : rechargez la page, s’il vous plaît.',
  'policy.byHandTitle': 'Comment vérifier vous-même',
  'policy.byHand':
    '{file} contient les mêmes règles, pour les programmes. Son empreinte SHA-256, écrite en base64url, est celle d’ici. Elle doit être celle qui figure sous « policy » dans {descriptor}, qui est signé. Sur un ordinateur avec OpenSSL, ceci l’affiche :',

  'rulings.title': 'Est-ce inquiétant ?',
  'rulings.lead':
    'Beaucoup de choses qui semblent étranges sont la vie de tous les jours. Voici ce qu’on nous demande. La réponse est toujours non.',
  'rulings.label': 'Chercher une réponse',
  'rulings.hint':
    'Un ou deux mots suffisent. Tout se passe sur votre appareil : rien n’est envoyé, rien n’est gardé.',
  'rulings.found': 'Réponses trouvées : {count}',
  'rulings.all': 'Montrer toutes les réponses',
  'rulings.listTitle': 'Ce qu’on nous demande',
  'rulings.why': 'Pourquoi non',
  'rulings.unless': 'Quand il vaudrait quand même la peine de signaler',
  'rulings.kind': 'Ce serait alors :',
  'rulings.noneTitle': 'Il n’y a pas de réponse à cela ici',
  'rulings.none':
    'Cela ne veut pas dire qu’il faut le signaler. Ce qui compte est ce que quelqu’un a fait, pas l’air que cela avait. Si ce n’est pas parmi {policy}, vous n’avez rien à faire.',
  'rulings.nonePolicy': 'les douze sortes de choses pour lesquelles cette ligne existe',

  'protect.title': 'Se protéger',
  'protect.lead':
    'Personne ne doit avoir d’ennuis pour un signalement. Quelques gestes simples aident. Choisissez ceux qui vont avec votre vie.',
  'protect.deviceTitle': 'L’appareil',
  'protect.device1':
    'Prenez un téléphone ou un ordinateur à vous. Pas celui du travail ou de l’école, ni celui de quelqu’un que vous craignez.',
  'protect.device2':
    'Qui a réglé votre appareil pour vous, ou l’a souvent en main, peut parfois voir ce que vous faites.',
  'protect.device3': 'Installez d’abord les mises à jour. On regarde plus facilement dans un vieil appareil.',
  'protect.networkTitle': 'Le réseau',
  'protect.network1':
    'Qui gère un réseau voit que quelqu’un visite ce site, mais pas ce que vous écrivez. N’utilisez donc pas le réseau du travail ou de l’école.',
  'protect.network2':
    '{tor} cache à votre réseau que vous étiez ici, et à ce site où vous êtes. Tout marche ici à son niveau « Plus sûr ». Au niveau « Le plus sûr », vous pouvez lire, mais pas envoyer.',
  'protect.tor': 'Le navigateur Tor',
  'protect.traceTitle': 'Ce qui reste dans votre navigateur',
  'protect.trace1':
    'Votre navigateur retient les pages que vous visitez. Ouvrez d’abord une fenêtre privée, ou effacez l’historique après.',
  'protect.trace2':
    'Ce que vous écrivez n’est jamais dans l’historique. Tout disparaît quand vous fermez la page.',
  'protect.trace3':
    'Seulement si vous le demandez, un signalement scellé attend sur votre appareil. Personne ne peut le lire, mais qui fouille l’appareil peut voir qu’il est là.',
  'protect.leaveTitle': 'Partir vite',
  'protect.leave1':
    'Le bouton « {button} » met une simple page sur les marées à la place de celle-ci. Appuyer trois fois sur Maj fait de même. Ce que vous avez tapé est oublié.',
  'protect.leave2':
    'Cela aide contre un coup d’œil, pas contre quelqu’un qui regarde de près : l’adresse en haut reste celle de ce site, et l’historique aussi. Fermez la fenêtre dès que vous pouvez.',
  'protect.textTitle': 'Ce que vous écrivez',
  'protect.text1':
    'Vos mots peuvent dire qui vous êtes. Laissez de côté votre nom, votre travail et l’endroit où vous étiez, sauf s’il le faut pour comprendre.',
  'protect.text2':
    'Si seules deux ou trois personnes peuvent savoir ce que vous écrivez, dites-le. Le bureau fera alors attention.',
  'protect.wordsTitle': 'Vos douze mots',
  'protect.words1':
    'Ils sont la seule clé de votre conversation. Qui les a peut la lire, et personne ne peut vous en donner d’autres.',
  'protect.words2':
    'Gardez-les sur papier en lieu sûr, ou dans un gestionnaire de mots de passe. Une photo n’est pas sûre : les téléphones copient les images ailleurs.',
  'protect.words3': 'Ne les envoyez à personne, et n’écrivez pas à quoi ils servent.',
  'protect.filesTitle': 'Photos et enregistrements',
  'protect.files1':
    'Les fichiers cachent souvent le lieu, l’heure et l’appareil. Nous enlevons sur votre appareil ce que nous pouvons, et vous disons où nous ne pouvons pas.',
  'protect.files2':
    'Ce qui se voit ou s’entend reste : un miroir, une fenêtre, un panneau. Une voix peut être reconnue ; écrire est plus sûr.',
  'protect.screenTitle': 'Qui peut voir l’écran',
  'protect.screen1':
    'Mettez-vous là où personne ne se tient derrière vous, et où aucune caméra ne voit votre écran.',
  'protect.screen2': 'Qui lit à voix haute, traduit ou tape pour vous apprend tout, et voit vos douze mots.',
  'protect.pressedTitle': 'Si quelqu’un fait pression sur vous',
  'protect.pressed1':
    'Personne ne peut apprendre par ce site que vous avez signalé. Vos mots le montrent, et une preuve enregistrée aussi. Vous pouvez vous passer de la preuve.',
  'protect.pressed2':
    'Si quelqu’un vous force à ouvrir votre conversation, votre sécurité passe d’abord. Vous pouvez retirer votre signalement, et dire au bureau ce qui s’est passé.',
  'protect.pressed3':
    'Si quelqu’un veut vous faire faire quelque chose en secret, ce n’est pas votre faute. {help}.',
  'protect.help': 'Il y a de l’aide',
  'protect.pressed4': 'En danger, appelez le {number}.',
  'protect.more': 'Ce que ce site fait pour vous protéger',

  'tides.title': 'Lire un horaire de marées',
  'tides.lead':
    'Sur la plupart des côtes, la mer monte et descend deux fois par jour. L’horaire des marées dit quand, et de combien, pour un lieu.',
  'tides.tableTitle': 'Ce qu’on y trouve',
  'tides.table':
    'Il y a une ligne par jour, avec les heures de pleine mer et de basse mer. À côté de chaque heure figure une hauteur en mètres. Elle se compte à partir du zéro des cartes, un niveau sous lequel la mer ne descend presque jamais.',
  'tides.betweenTitle': 'Entre pleine mer et basse mer',
  'tides.between':
    'De la pleine mer à la basse mer, il faut environ six heures. La mer ne descend pas également : doucement d’abord, le plus vite au milieu, et de nouveau doucement. La règle des douzièmes en donne une idée.',
  'tides.caption': 'De combien la mer descend, heure par heure',
  'tides.hour': 'Heure',
  'tides.share': 'Part de toute la descente',
  'tides.springTitle': 'Vives-eaux et mortes-eaux',
  'tides.spring':
    'Un ou deux jours après la nouvelle lune et la pleine lune, la mer monte plus haut et descend plus bas : ce sont les vives-eaux. Après une demi-lune, la différence est petite : ce sont les mortes-eaux.',
  'tides.walkTitle': 'Avant une promenade sur la grève',
  'tides.walk1': 'Prenez l’horaire du port le plus proche, pour le bon jour.',
  'tides.walk2': 'Regardez si les heures sont en heure d’été.',
  'tides.walk3': 'Partez pendant que la mer descend, et revenez avant la basse mer.',
  'tides.walk4':
    'Un vent vers la terre et une basse pression peuvent faire monter la mer bien plus haut que prévu.',

  'privacy.title': 'Vie privée',
  'privacy.lead': 'Ce qui est gardé ici, combien de temps, qui le lit, et ce que vous pouvez demander.',
  'privacy.whoTitle': 'Qui est responsable',
  'privacy.noOperator':
    'L’organisation qui tient cette ligne n’a pas encore donné ici son nom et son adresse. Elle doit le faire avant d’ouvrir une vraie ligne.',
  'privacy.email': 'Courriel',
  'privacy.telephone': 'Téléphone',
  'privacy.url': 'Site internet',
  'privacy.keptTitle': 'Ce qui est gardé',
  'privacy.kept1':
    'Votre signalement, les réponses et vos fichiers : scellés, pour que cet ordinateur ne puisse pas les ouvrir.',
  'privacy.kept2':
    'En clair : le jour d’arrivée, sa taille et celle de ses fichiers à peu près, si vous l’avez dit urgent et, plus tard, de quelle sorte d’acte il s’agit et comment cela a fini.',
  'privacy.kept3':
    'Pour un signalement urgent, une heure, jusqu’à ce que quelqu’un ait regardé. Pour tout le reste, le jour seulement.',
  'privacy.followers':
    'Ce que nous publions peut être suivi depuis d’autres serveurs, comme ceux de Mastodon. Votre propre serveur le sait alors. Nous gardons un code à votre place et l’adresse de votre serveur. Qui vous êtes est gardé sous scellé, et seulement jusqu’à ce que votre serveur ait notre réponse.',
  'privacy.notTitle': 'Ce qui n’est pas gardé',
  'privacy.not1': 'Qui vous êtes : il n’y a pas de compte, et aucune question ne le demande.',
  'privacy.not2': 'Votre adresse internet, le nom de votre navigateur, des cookies, ou ce que vous regardez.',
  'privacy.not3': 'Des listes de personnes. Rien ici ne peut être cherché par le nom de quelqu’un.',
  'privacy.longTitle': 'Combien de temps',
  'privacy.longLead':
    'Le bureau termine chaque signalement par une issue. Les jours se comptent à partir de là, ou du jour où vous avez écrit en dernier.',
  'privacy.longCaption': 'Quand un signalement est supprimé',
  'privacy.longOutcome': 'Issue',
  'privacy.longDays': 'Jours',
  'privacy.longOutOfScope': 'Ce n’est pas pour cette ligne',
  'privacy.longUnfounded': 'Sans fondement, sans danger, ou déjà connu',
  'privacy.longPassedOn': 'Transmis à un service qui s’en occupe',
  'privacy.longCeiling': 'Tout signalement, au plus tard, compté du jour de son arrivée',
  'privacy.long1': 'Avec un signalement partent ses réponses, les notes du bureau et ses fichiers.',
  'privacy.long2':
    'Ce qui est supprimé ne peut plus être ouvert dans les sauvegardes non plus, après huit jours au plus.',
  'privacy.long3':
    'Les fichiers scellés qu’aucun signalement ne nomme sont supprimés à la fin du deuxième jour.',
  'privacy.long4':
    'Les notes que votre navigateur scelle pour vous seul restent douze mois de plus, pour que vous puissiez encore voir ce que votre signalement est devenu.',
  'privacy.long5':
    'Le registre public garde pour toujours une ligne pour chaque événement. Elle ne montre rien de ce qui a été écrit.',
  'privacy.readTitle': 'Qui le lit',
  'privacy.read1':
    'Les personnes du bureau, et personne d’autre : elles seules ont les clés. Un nom mis dans la case des noms, même elles ne peuvent pas le lire : il faut plusieurs garants pour l’ouvrir.',
  'privacy.read2': 'Qui gère cet ordinateur garde ce qu’il ne peut pas lire.',
  'privacy.read3':
    'Ce site n’utilise le service d’aucune autre entreprise : ni statistiques, ni cartes, ni polices, ni courriel. Aucune machine ne décide quoi que ce soit sur quelqu’un.',
  'privacy.lawTitle': 'Sur quelle loi cela repose',
  'privacy.noLaw':
    'L’organisation qui tient cette ligne ne l’a pas encore écrit ici. Vous pouvez le lui demander.',
  'privacy.rightsTitle': 'Ce que vous pouvez demander',
  'privacy.reporterTitle': 'Si vous avez signalé',
  'privacy.reporter':
    'Avec vos douze mots, vous pouvez lire, compléter, corriger et retirer votre signalement. Personne d’autre ne peut le faire pour vous, car personne ici ne sait lequel est le vôtre.',
  'privacy.concernedTitle': 'Si vous pensez qu’un signalement parle de vous',
  'privacy.concerned1':
    'Vous pouvez demander ce qui est gardé sur vous, le faire corriger ou supprimer, et vous y opposer. Écrivez à l’organisation ci-dessus. Vous n’avez pas à dire pourquoi.',
  'privacy.concerned2':
    'Un bureau pour cela, indépendant de ceux qui lisent les signalements, n’existe pas encore ici. En attendant, l’organisation elle-même doit répondre.',
  'privacy.concerned3': 'La réponse peut laisser de côté ce qui dirait qui a signalé.',
  'privacy.complainTitle': 'Si la réponse ne vous convient pas',
  'privacy.complain':
    'Vous pouvez vous plaindre auprès de l’autorité de protection des données de votre pays. Cela ne coûte rien.',

  'accessibility.title': 'Accessibilité',
  'accessibility.lead':
    'Tout le monde doit pouvoir utiliser ce site. Il est fait pour suivre les règles d’accessibilité WCAG 2.2 au niveau AA.',
  'accessibility.canTitle': 'Ce qui doit marcher pour vous',
  'accessibility.can1': 'tout au clavier seul, et l’on voit toujours où l’on est',
  'accessibility.can2': 'un lecteur d’écran : les titres, les étiquettes, et les erreurs lues à voix haute',
  'accessibility.can3': 'un texte quatre fois plus grand, et un petit écran, sans faire défiler de côté',
  'accessibility.can4': 'clair et sombre, avec un fort contraste, et rien qui bouge',
  'accessibility.can5': 'de droite à gauche en arabe, et des mots simples dans chaque langue',
  'accessibility.can6': 'coller et les gestionnaires de mots de passe ; pas d’énigme, pas de temps limité',
  'accessibility.testedTitle': 'Ce qui a été testé, et comment',
  'accessibility.tested1':
    'Les pages sont contrôlées avec axe, un programme qui trouve les obstacles courants, en anglais, en arabe et en chinois. Les messages d’erreur le sont en anglais.',
  'accessibility.tested2': 'Un signalement entier est envoyé au clavier seul.',
  'accessibility.tested3':
    'Les pages sont affichées à 320 pixels et agrandies à 400 %. Des parcours sont faits avec Chromium et Firefox.',
  'accessibility.tested4': 'Ces tests sont refaits à chaque changement du programme.',
  'accessibility.limitsTitle': 'Ce qui ne marche pas encore bien',
  'accessibility.limits1':
    'Des personnes qui utilisent chaque jour un lecteur d’écran ne l’ont pas encore testé. Un programme ne trouve qu’une partie des obstacles.',
  'accessibility.limits2': 'Sans JavaScript, vous pouvez lire chaque page, mais rien envoyer.',
  'accessibility.limits3':
    'Il n’y a pas de liste de mots en arabe ; là, les douze mots sont anglais. Les douze nombres font la même chose.',
  'accessibility.tellTitle': 'Dites-nous ce qui vous arrête',
  'accessibility.tell':
    'Écrivez à l’organisation qui tient cette ligne. Vous n’avez pas à dire qui vous êtes.',
  'accessibility.tellNobody': 'Elle n’a pas encore donné d’adresse ici.',
  'accessibility.day': 'Cette déclaration a été écrite le {day}.',
} as const satisfies Record<PagesKey, Text>;
