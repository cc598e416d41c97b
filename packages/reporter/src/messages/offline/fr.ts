import type { Message, Text } from '../message.ts';
import type { offlineLive as englishLive, offlinePage as englishPage } from './en.ts';

export const offlinePage = {
  'site.offline': 'Sans connexion',
  'offline.title': 'Sans connexion',
  'offline.lead':
    'Vous pouvez garder ce site sur cet appareil. Il fonctionne alors sans connexion : vous écrivez et scellez un signalement, et il part dès qu’il y a une connexion.',
  'offline.whatTitle': 'Ce qui est alors sur cet appareil',
  'offline.what1':
    'Les pages et les programmes de ce site dans cette langue, environ deux mégaoctets, et les clés publiques du bureau. Sans connexion, aucune question d’un signalement ne manque. Les conversations et le registre public en demandent une.',
  'offline.what2':
    'Un signalement qui n’a pas encore pu partir, scellé, et ses fichiers si vous l’avez choisi. Personne ne peut le lire sur cet appareil, vous non plus.',
  'offline.what3': 'Jamais vos douze mots, ni rien de ce que vous avez écrit.',
  'offline.riskTitle': 'Qui peut le voir',
  'offline.risk1':
    'Qui regarde dans ce navigateur peut voir que ce site y est gardé, et si un signalement attend. Si cela peut vous nuire, ne le gardez pas : ainsi rien ne reste quand vous fermez la page.',
  'offline.risk2':
    'Votre navigateur proposera peut-être aussi de mettre le site parmi vos applications. Il y porte son nom, Bellbuoy, et son signe, une bouée à cloche. Il ne se fait passer pour rien d’autre. Qui l’y a mis l’en retire aussi.',
  'offline.keep': 'Garder ce site sur cet appareil',
  'offline.keptTitle': 'Ce site est gardé sur cet appareil',
  'offline.kept':
    'Il fonctionne sans connexion. Une nouvelle version attend qu’aucune page de ce site ne soit ouverte, pour ne déranger aucun signalement.',
  'offline.otherLanguage': 'Il est gardé dans une autre langue. Vous pouvez le garder aussi dans celle-ci.',
  'offline.remove': 'Tout retirer de cet appareil',
  'offline.removeTitle': 'Tout retirer ?',
  'offline.removeSure':
    'Les pages, les clés et tout signalement scellé qui attend ici disparaissent. Un signalement qui n’est pas parti est perdu. L’historique du navigateur reste.',
  'offline.removeYes': 'Oui, tout retirer',
  'offline.removeNo': 'Non, le garder',
  'offline.impossible':
    'Ce navigateur ne peut pas garder le site, peut-être parce que c’est une fenêtre privée. Avec une connexion, vous pouvez signaler comme toujours.',
  'offline.waitingTitle': 'Signalements scellés sur cet appareil',
  'files.offline':
    'Il n’y a pas de connexion en ce moment. Vous pouvez quand même choisir des fichiers : ils seront envoyés quand elle reviendra, et à la fin vous pourrez les garder jusque-là sur cet appareil, scellés.',
  'offline.lead2':
    'Rien n’est gardé avant que vous appuyiez sur le bouton, et un seul bouton, ici, retire de nouveau le tout.',
  'offline.risk3':
    'Certains navigateurs effacent ce qu’un site a gardé quand il n’a pas été ouvert pendant quelques semaines, ou quand l’appareil est plein. Ce qui attend plus longtemps est plus sûr dans un fichier.',
  'offline.nowTitle': 'Il n’y a pas de connexion en ce moment',
  'offline.now':
    'Ce que vous avez demandé en a peut-être besoin. Vous pouvez tout de même {report} : il est scellé et attend sur cet appareil.',
  'offline.nowReport': 'écrire un signalement',
  'offline.languages': 'Gardé en :',
  'sending.filesOffline':
    'Il n’y a pas de connexion. Le signalement et ses fichiers partiront de cette page ouverte quand elle reviendra. Ou revenez en arrière et retirez les fichiers : le signalement scellé peut alors attendre sans eux sur cet appareil.',
  'sending.withoutFiles': 'Revenir aux réponses',
} as const satisfies Record<keyof typeof englishPage, Text>;

export const offlineLive = {
  'offline.keeping': 'Le site est en train d’être gardé sur cet appareil',
  'offline.failed':
    'Il n’a pas pu être gardé. Vérifiez la connexion, et s’il reste de la place sur l’appareil. Rien n’en a été laissé.',
  'offline.removed': 'Tout est retiré de cet appareil.',
  'waiting.lineWaiting': 'Un signalement scellé attend une connexion sur cet appareil.',
  'waiting.lineStopped': 'Un signalement scellé sur cet appareil n’a pas pu être envoyé.',
  'waiting.see': 'Voir où il en est',
  'waiting.waiting':
    'Le signalement scellé est sur cet appareil. Il part quand ce site est ouvert et qu’il y a une connexion ; certains navigateurs l’envoient d’eux-mêmes dès qu’il y en a une.',
  'waiting.lapsed':
    'Le bureau a maintenant d’autres clés et ne l’accepte plus. Il ne peut pas être scellé à nouveau. Effacez-le ici, et récrivez le signalement. Vous aurez alors de nouveaux mots.',
  'waiting.taken':
    'Un autre signalement est déjà arrivé avec les mêmes mots. Revenez avec vos mots pour le voir.',
  'waiting.gone': 'Ce signalement était déjà arrivé, et a été retiré ou effacé depuis.',
  'waiting.refused':
    'L’ordinateur du bureau ne l’accepte pas sous cette forme. Il n’en a rien gardé. Effacez-le ici, et récrivez le signalement.',
  'waiting.unverified':
    'Une réponse est venue, mais la promesse qu’elle contient n’est pas signée comme il faut. Nous ne disons donc pas qu’il est arrivé. Il reste ici, et l’envoi recommence.',
  'waiting.tryNow': 'Essayer maintenant',
  'waiting.deleted': 'Il est effacé de cet appareil.',
  'waiting.save': 'Enregistrer la promesse, et l’oublier ici',
  'waiting.forget': 'L’oublier ici sans enregistrer',
  'waiting.lineArrived': 'Un signalement qui attendait sur cet appareil est arrivé.',
  'state.waiting': 'En attente d’une connexion',
  'state.leaving': 'En train de partir',
  'state.arrived': 'Arrivé',
  'state.refused': 'Refusé',
  'state.lapsed': 'Son délai est passé',
  'state.unverified': 'Pas certain',
  'state.deleted': 'Effacé',
  'waiting.leaving': 'Il est en train d’être envoyé.',
  'waiting.arrived':
    'Nous avons vérifié la promesse signée qu’il a été accepté. La ligne apparaît dans le registre public au plus tard le {day}. Le signalement scellé n’est plus sur cet appareil.',
  'waiting.ends':
    'Qu’un signalement est arrivé est montré ici jusqu’à ce que vous l’enleviez, ou jusqu’au {day}.',
  'waiting.deleteTitle': 'L’effacer de cet appareil ?',
  'waiting.deleteSure':
    'Il n’a pas été envoyé. Si vous ne l’avez pas enregistré dans un fichier, il est perdu, et vos douze mots n’ouvrent rien.',
  'waiting.deleteYes': 'Oui, l’effacer',
  'waiting.deleteNo': 'Non, qu’il attende',
  'keep.filesOffer':
    'Ce navigateur peut garder le signalement et ses fichiers sur cet appareil, scellés, jusqu’à leur arrivée. Vous pouvez alors fermer cette page, et l’envoi continue chaque fois que ce site est ouvert. Pour cela, les fichiers sont scellés une nouvelle fois et envoyés depuis le début. Personne ne peut les lire sur cet appareil, mais qui regarde peut voir qu’ils sont là et quelle taille ils ont. Vos mots ne sont pas gardés avec eux.',
  'keep.filesButton': 'Garder le signalement et ses fichiers sur cet appareil',
  'keep.filesSealing':
    'Les fichiers sont scellés sur cet appareil. Laissez cette page ouverte jusqu’à la fin.',
  'keep.filesFailed':
    'Ce navigateur ne laisse pas la page les garder, ou il n’y a pas assez de place. Laissez la page ouverte jusqu’à ce qu’ils soient envoyés.',
  'keep.filesKept':
    'Le signalement et ses fichiers sont scellés. Ils partent tant que ce site est ouvert et qu’il y a une connexion. Vous pouvez fermer cette page ; emportez vos mots.',
  'waiting.filesSending':
    '{percent} de ses fichiers sont envoyés. Si vous fermez cette page, l’envoi reprend là quand vous revenez.',
  'waiting.filesWaiting':
    'Il n’y a pas de connexion. {percent} de ses fichiers sont envoyés, et l’envoi reprendra là.',
  'waiting.lineSending':
    'Un signalement scellé est en cours d’envoi avec ses fichiers. Restez sur cette page jusqu’à leur arrivée, ou revenez plus tard.',
  'waiting.filesGone':
    'Ses fichiers ne peuvent plus être lus sur cet appareil ; le navigateur les a peut-être effacés. Sans eux, il ne peut pas être envoyé. Supprimez-le ici et refaites le signalement.',
  'waiting.filesRefused':
    'L’ordinateur du bureau n’accepte pas ses fichiers et n’en a rien gardé. Supprimez-le ici et refaites le signalement.',
} as const satisfies Record<keyof typeof englishLive, Message>;
