import { comingBackLive } from './coming-back/fr.ts';
import { filesLive } from './files/fr.ts';
import { gateLive } from './gate/fr.ts';
import type { LiveKey } from './keys.ts';
import type { Message } from './message.ts';
import { namesLive } from './names/fr.ts';
import { workLive } from './work/fr.ts';

/** What scripts show, in French. */
export const messages = {
  ...gateLive,
  'title.error': 'Erreur : {title}',
  'title.site': '{title} – Bellbuoy',

  'report.step': 'Étape {step} sur environ {steps}',

  // Opening hours
  'hours.open': 'Une personne lit ceci de {from} à {to} aujourd’hui. Il est {now} : quelqu’un est là.',
  'hours.laterToday':
    'Une personne lit ceci de {from} à {to}. Il est {now} : personne ne le verra avant {next}.',
  'hours.laterTodayUrgent':
    'Une personne lit ceci de {from} à {to}. Il est {now} : personne ne le verra avant {next}, sauf si vous dites que c’est urgent.',
  'hours.laterDay': 'La lecture reprend {day} de {from} à {to}. Il est {now} : personne ne le verra avant.',
  'hours.laterDayUrgent':
    'La lecture reprend {day} de {from} à {to}. Il est {now} : personne ne le verra avant, sauf si vous dites que c’est urgent.',
  'hours.zone': 'Fuseau horaire : {zone}.',
  'home.reader': 'Ici, c’est le bureau « {desk} ».',

  // Errors, beside the field and in the summary
  'error.saw': 'Écrivez ce que vous avez vu',
  'error.tooLong': {
    one: 'Enlevez {count} caractère',
    other: 'Enlevez {count} caractères',
  },
  'error.where': 'Écrivez où c’était, ou que vous ne savez pas',
  'error.when': 'Écrivez quand c’était, ou que vous ne savez pas',
  'error.urgent': 'Choisissez si c’est urgent',
  'error.confirmEmpty': 'Tapez le mot {number}',
  'error.confirmWrong': 'Le mot {number} n’est pas celui de votre carte',
  'error.wordsEmpty': 'Tapez vos douze mots',
  'error.wordsCount': {
    one: 'Tapez les douze mots. Il y en a {count} pour l’instant',
    other: 'Tapez les douze mots, et seulement eux. Il y en a {count} ici',
  },
  'error.wordsUnknown': 'Le mot {number} n’est dans aucune des dix listes. Vérifiez comment il s’écrit',
  'error.wordsOrder':
    'Ces mots ne vont pas ensemble. Vérifiez leur ordre, et que vous n’en avez pas pris un pour un autre',
  'error.wordsNoMailbox':
    'Aucune conversation ne s’ouvre avec ces mots. Vérifiez-les encore une fois ; si vous n’avez jamais vu que votre signalement était arrivé, il n’a pas été envoyé',
  'error.offline': 'Il n’y a pas de connexion. Essayez encore quand vous en aurez une. Rien n’est perdu',
  'error.server':
    'L’ordinateur du bureau ne peut pas répondre en ce moment. Essayez encore dans quelques minutes. Rien n’est perdu',
  'error.programme':
    'On ne peut pas vérifier les clés de ce site en ce moment, donc rien n’est ouvert ni envoyé. Essayez plus tard',
  'error.message': 'Écrivez votre message',
  'error.moved':
    'Du nouveau est arrivé entre-temps. Lisez-le, puis envoyez encore ; votre texte est toujours là',
  'error.messageTooLong': 'Le message est trop long pour être scellé. Raccourcissez-le',
  'error.otherDesk':
    'Un autre bureau lit maintenant votre signalement. Voyez plus haut lequel, puis envoyez de nouveau ; votre texte est toujours là',
  'error.gone': 'Votre signalement a été retiré ou effacé. On ne peut plus rien envoyer',

  // Counting down a long text
  'count.left': { one: 'Il reste {count} caractère', other: 'Il reste {count} caractères' },
  'count.over': { one: '{count} caractère de trop', other: '{count} caractères de trop' },

  // Words
  'words.copied': 'Copié. Collez-les maintenant en lieu sûr',
  'words.copyFailed': 'Ce navigateur ne nous laisse pas copier. Choisissez les mots et copiez-les vous-même',
  'words.saved': 'Enregistré dans vos téléchargements',
  'urgent.yes': 'Oui',
  'urgent.no': 'Non',

  // Sending
  'sending.sealing': 'Nous scellons sur votre appareil',
  'sending.sending': 'Envoi',
  'sending.verifying': 'Nous vérifions la promesse signée',
  'sending.waiting':
    'En attente d’une connexion. Votre signalement est scellé et n’a pas encore été envoyé. Il part de lui-même dès que possible.',
  'sending.busy': 'L’ordinateur du bureau est occupé. L’envoi recommence de lui-même.',
  'sending.refused':
    'L’ordinateur du bureau a refusé le signalement et n’en a rien gardé. Ce que vous avez écrit est toujours sur cette page. Copiez-le, et essayez plus tard.',
  'sending.expired':
    'Les clés pour sceller ont pris fin pendant que vous écriviez, et il n’y en a pas encore de nouvelles. Rien n’a été envoyé. Ce que vous avez écrit est toujours sur cette page.',
  'sending.unverified':
    'Une réponse est venue, mais la promesse qu’elle contient n’est pas signée comme il faut. Nous ne disons donc pas que votre signalement est arrivé. Gardez vos mots, et regardez demain avec eux s’il est là.',
  'sending.failed':
    'Ce navigateur n’a pas pu sceller le signalement, donc rien n’a été envoyé. Ce que vous avez écrit est toujours sur cette page. Copiez-le, et essayez un autre navigateur.',
  'sending.tooLong':
    'Le signalement est trop long pour être scellé. Raccourcissez ce que vous avez écrit. Rien n’a été envoyé, et tout est encore là.',
  'sending.textCopied': 'Copié',
  'sent.by': 'La ligne apparaît dans le registre public au plus tard le {day}.',
  'promise.fileName': 'promesse-{day}.txt',

  // Conversation: where it stands
  'state.received': 'Votre signalement est arrivé. Personne ne l’a encore ouvert.',
  'state.moved': 'Votre signalement a changé de bureau. {desk} le lit maintenant et vous répond.',
  'state.opened': 'Le bureau a ouvert votre signalement.',
  'state.second-review': 'Une deuxième personne regarde votre signalement.',
  'state.passed-on':
    'Votre signalement a été transmis à l’organisme qui s’en occupe. On ne peut plus le retirer.',
  'state.finished': 'Le bureau a terminé avec votre signalement.',
  'state.withdrawn': 'Vous avez retiré votre signalement. La copie du bureau est effacée.',
  'state.purged': 'Votre signalement a été effacé, comme le dit le calendrier public.',
  'state.ordered':
    'Votre signalement a été effacé parce que plusieurs garants l’ont ordonné. Cela ne veut pas dire que vous avez mal agi.',
  'outcome.no-further-action': 'Issue : sans suite. Le bureau a regardé, et il n’y a rien de plus à faire.',
  'outcome.out-of-scope':
    'Issue : cette ligne n’est pas faite pour cela. Ce n’est pas un reproche, et rien n’a été fait contre personne.',
  'outcome.unfounded':
    'Issue : les faits ne le montrent pas. Ce n’est pas un reproche : la plupart des signalements honnêtes finissent ainsi.',
  'outcome.duplicate': 'Issue : le bureau l’a déjà, dans un autre signalement.',
  'outcome.unopenable': 'Issue : le bureau n’a pas pu l’ouvrir. Envoyez-en un autre si c’est encore utile.',
  'outcome.knowingly-false':
    'Issue : deux personnes du bureau ont vu qu’on le savait faux en l’envoyant. Si c’est une erreur, écrivez au bureau.',
  'outcome.upheld': 'Issue : vous aviez raison. Ce qui va être fait est dans la réponse des garants.',
  'outcome.partly-upheld':
    'Issue : vous aviez raison en partie. Ce qui va être fait est dans la réponse des garants.',
  'outcome.not-upheld': 'Issue : les garants ne sont pas de cet avis. Leur réponse dit pourquoi.',
  'outcome.checked': 'Issue : vérifié. Toute personne qui demande au sujet d’un nom reçoit ceci.',
  'can.opened': 'Vous pouvez écrire de nouveau, et retirer votre signalement.',
  'can.passed-on': 'Vous pouvez encore écrire au bureau.',
  'can.finished':
    'S’il y a du nouveau, écrivez-le : le bureau le voit, et rien n’est effacé avant qu’on ait pu le lire. Vous pouvez aussi retirer votre signalement.',
  'state.answerBy': 'Une réponse est attendue au plus tard le {day}.',
  'state.answerLate': 'Une réponse était attendue au plus tard le {day}. Le bureau est en retard.',
  'state.answerLate.next':
    'Ce que vous pouvez faire : écrire de nouveau sur cette page, et rien n’est perdu ; revenir voir demain ; ou retirer votre signalement. Si cette ligne a des garants, ils voient que le bureau est en retard. Si quelqu’un est en danger maintenant, n’attendez pas : appelez le numéro d’urgence.',
  'state.purgeOn': 'Il sera effacé le {day}.',
  'state.purgeSoon':
    'Gardez avant cela ce que vous voulez conserver. Si vous écrivez de nouveau, il est conservé plus longtemps.',
  'state.checked': 'Vérifié à l’instant.',
  'state.nothingNew': 'Il n’y a rien de nouveau.',

  // Conversation: the timeline
  'timeline.you': 'Vous',
  'timeline.desk': 'Le bureau',
  'timeline.openedDay': 'Le bureau a ouvert votre signalement, et l’a signé',
  'timeline.openedUnsigned':
    'Cet ordinateur dit que le bureau a ouvert votre signalement. La signature du bureau manque',
  'timeline.movedTo': 'À partir d’ici : {desk}',
  'write.reader':
    'Seul {desk} peut lire ce que vous écrivez ici. Le bureau auquel vous aviez écrit d’abord ne le peut pas.',
  'timeline.passedOn': 'Transmis à {body}',
  'timeline.secondReview': 'Une deuxième personne le regarde maintenant, avant la fin',
  'timeline.finished': 'Le bureau a terminé avec votre signalement',
  'timeline.withdrawn': 'Vous avez retiré votre signalement',
  'timeline.purged': 'Votre signalement a été effacé',
  'timeline.deleted': 'Vous avez effacé ce message',
  'timeline.noExcerpt': 'Ce que vous avez écrit ne s’affiche pas ici : vous et le bureau seuls l’aviez.',
  'timeline.excerpt': 'Voici comment il commence.',
  'timeline.verified': 'Signé par le bureau',
  'timeline.broken':
    'Il y a ici un message que vos mots n’ouvrent pas, ou que le bureau n’a pas signé. Il ne s’affiche pas. Dites-le au bureau.',
  'timeline.gap': 'Il manque ici au moins un message du bureau. Dites-le au bureau.',
  'timeline.repeat': 'Le bureau a envoyé deux messages avec le même numéro. Dites-le au bureau.',
  'timeline.reordered': 'Un message du bureau est arrivé dans le mauvais ordre.',
  'timeline.brokenLink': 'Un message du bureau ne suit pas celui d’avant. Dites-le au bureau.',
  'timeline.unknownSeen':
    'Un message du bureau répond à quelque chose que vous n’avez pas envoyé. Dites-le au bureau.',
  'timeline.ownMissing': {
    one: 'Un message que vous avez envoyé n’est plus là. Dites-le au bureau.',
    other: '{count} messages que vous avez envoyés ne sont plus là. Dites-le au bureau.',
  },
  'write.sending': 'Nous scellons et envoyons …',
  'write.sent': 'Votre message est arrivé.',
  'write.notAdded':
    'Votre message est arrivé, mais ses premiers mots n’ont pas pu être gardés pour que vous les voyiez ici.',
  'delete.done': 'Le message est effacé.',
  'withdraw.done': 'Votre signalement est retiré. Nous avons effacé notre copie.',
  'withdraw.late':
    'Votre signalement a déjà été transmis, il ne peut donc plus être retiré ici. Vous pouvez toujours écrire au bureau.',

  // The log
  'log.in': 'Votre signalement est dans le registre. Votre navigateur l’a vérifié.',
  'log.pending':
    'Votre signalement n’est pas encore dans le registre. La promesse dit : au plus tard le {day}.',
  'log.overdue':
    'Votre signalement aurait dû être dans le registre au plus tard le {day}, et n’y est pas. C’est contraire à la promesse signée. Enregistrez la promesse : elle le prouve.',
  'log.letGo':
    'Cela s’est terminé il y a plus d’un an. Ce qui menait d’ici au journal public est effacé. Une promesse que vous avez gardée prouve toujours que vous avez signalé.',
  'log.promiseBad': 'La promesse que montre cet ordinateur n’est pas signée comme il faut.',
  'log.proofBad':
    'La preuve que montre cet ordinateur ne tient pas. Ne vous y fiez pas, et gardez votre promesse.',
  'log.stepLine': 'Ce que cache la ligne',
  'log.stepEntry': 'La ligne fermée que vos mots en font',
  'log.stepLeaf': 'Sa feuille dans le registre',
  'log.stepProof': 'Sa place',
  'log.stepProofText': 'Ligne {index} sur {size}',
  'log.stepRoot': 'La racine du registre où cela mène',
  'log.stepCheckpoint': 'La tête signée du registre',
  'log.event.report': 'Votre signalement est arrivé',
  'log.event.opened': 'Le bureau l’a ouvert',
  'log.event.withdrawn': 'Vous l’avez retiré',
  'log.event.purge': 'Il a été effacé',
  'log.eventIn': '{event}, {day} : dans le registre',
  'log.eventPending': '{event}, {day} : pas encore dans le registre',
  'log.explain':
    'Votre navigateur a fait la ligne fermée avec vos mots, a trouvé sa place dans le registre grâce à la preuve, a calculé la racine à partir de là, et l’a comparée à la tête que la clé du registre a signée. Personne d’autre ne peut voir que cette ligne est la vôtre.',

  // Files
  'error.filesMany': 'Choisissez {max} fichiers au plus. Les autres n’ont pas été pris',
  'error.fileLarge': '« {name} » dépasse {size} et n’a pas été pris',
  'error.fileEmpty': '« {name} » est vide et n’a pas été pris',
  'error.fileUndecided': 'Choisissez si « {name} » est envoyé tel quel ou laissé de côté',
  'error.fileFailed': 'Retirez « {name} », ou retirez-le et choisissez-le de nouveau',
  'sending.filesSending': 'Envoi des fichiers scellés',
  'file.checking': 'Examen sur votre appareil…',
  'file.sending': 'Scellement et envoi : {percent}',
  'file.waiting': 'En attente d’une connexion. L’envoi reprend seul là où il s’est arrêté',
  'file.paused': 'Suspendu',
  'file.sent': 'Scellé et envoyé',
  'file.refused': 'L’ordinateur du bureau n’a pas pris ce fichier. Rien n’en a été gardé',
  'file.unreadable': 'Ce fichier ne peut pas être lu sur votre appareil. Rien n’en a été envoyé',
  'file.cleaned': 'Trouvé et retiré : {list}',
  'file.nothingFound': 'Refait sans détails cachés. Aucun n’a été trouvé',
  'file.found': 'Trouvé dedans : {list}',
  'finding.place': 'le lieu où elle a été prise',
  'finding.time': 'l’heure',
  'finding.camera': 'l’appareil photo',
  'finding.author': 'un nom',
  'finding.program': 'le programme qui l’a fait',
  'finding.description': 'un titre ou une description',
  'sending.files':
    'Un des fichiers n’est pas arrivé. Votre signalement n’a pas été envoyé, et ce que vous avez écrit est encore sur cette page. Revenez à vos réponses et changez les fichiers.',

  ...comingBackLive,
  ...workLive,
  ...filesLive,
  ...namesLive,
} as const satisfies Record<LiveKey, Message>;
