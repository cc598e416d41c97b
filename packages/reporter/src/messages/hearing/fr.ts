import type { HearingTexts } from './en.ts';

export const texts = {
  'conversation.writeTitle': 'Écrire aux garants',
  'conversation.writeHint': 'C’est scellé sur votre appareil, comme votre lettre.',
  'log.title': 'Votre lettre dans le journal public',
  'sent.promiseWarning': 'Ce fichier prouve que vous avez écrit ici.',
  'withdraw.title': 'Retirer votre lettre',
  'withdraw.lead':
    'Vous pouvez la retirer à tout moment. Rien ne vous est reproché, et vous n’avez pas à dire pourquoi.',
  'withdraw.ask': 'Retirer ma lettre',
  'error.gone': 'Votre lettre a été retirée ou supprimée. Plus rien ne peut être envoyé',
  'sending.waiting':
    'En attente d’une connexion. Votre lettre est scellée et n’est pas encore envoyée. Elle part d’elle-même dès que possible.',
  'sending.refused':
    'L’ordinateur de cette ligne a refusé la lettre et n’en a rien gardé. Ce que vous avez écrit est encore sur cette page. Copiez-le et réessayez plus tard.',
  'sending.unverified':
    'Une réponse est venue, mais sa promesse n’est pas signée comme il faut. Nous ne disons donc pas que votre lettre est arrivée. Gardez vos mots, et regardez demain avec eux si elle est là.',
  'sending.failed':
    'Ce navigateur n’a pas pu sceller la lettre : rien n’a été envoyé. Ce que vous avez écrit est encore sur cette page. Copiez-le et essayez un autre navigateur.',
  'sending.tooLong':
    'La lettre est trop longue pour être scellée. Raccourcissez-la. Rien n’a été envoyé, et tout est encore ici.',
  'state.received': 'Votre lettre est arrivée. Aucun garant ne l’a encore ouverte.',
  'state.opened': 'Un garant a ouvert votre lettre.',
  'state.finished': 'Les garants ont terminé.',
  'state.withdrawn': 'Vous avez retiré votre lettre. La copie des garants est supprimée.',
  'state.purged': 'Votre lettre a été supprimée, comme le dit le calendrier publié.',
  'outcome.unopenable':
    'Issue : les garants n’ont pas pu l’ouvrir. Écrivez une nouvelle lettre si cela compte encore.',
  'can.opened': 'Vous pouvez écrire encore, et vous pouvez retirer votre lettre.',
  'can.finished':
    'S’il y a du nouveau, écrivez-le : les garants le voient, et rien n’est supprimé avant d’avoir pu être lu. Vous pouvez aussi retirer votre lettre.',
  'state.answerLate': 'Une réponse était due le {day}. Les garants sont en retard.',
  'state.answerLate.next':
    'Ce que vous pouvez faire : écrire encore sur cette page, et rien n’est perdu ; regarder de nouveau demain ; ou retirer votre lettre. Si quelqu’un est en danger maintenant, n’attendez pas : appelez le numéro d’urgence.',
  'timeline.desk': 'Les garants',
  'timeline.openedDay': 'Un garant a ouvert votre lettre, et le bureau des garants l’a signé',
  'timeline.openedUnsigned':
    'Cet ordinateur dit qu’un garant a ouvert votre lettre. La signature du bureau des garants manque',
  'timeline.finished': 'Les garants ont terminé',
  'timeline.withdrawn': 'Vous avez retiré votre lettre',
  'timeline.purged': 'Votre lettre a été supprimée',
  'timeline.noExcerpt':
    'Ce que vous avez écrit n’est pas montré ici : vous et les garants étiez seuls à l’avoir.',
  'timeline.verified': 'Signé par le bureau des garants',
  'timeline.broken':
    'Il y a ici un message que vos mots n’ouvrent pas, ou que les garants n’ont pas signé. Il n’est pas montré. Dites-le aux garants.',
  'timeline.gap': 'Il manque ici au moins un message des garants. Dites-le-leur.',
  'timeline.repeat': 'Les garants ont envoyé deux messages sous un même numéro. Dites-le-leur.',
  'timeline.reordered': 'Un message des garants est arrivé dans le mauvais ordre.',
  'timeline.brokenLink': 'Un message des garants ne suit pas le précédent. Dites-le-leur.',
  'timeline.unknownSeen':
    'Un message des garants répond à quelque chose que vous n’avez pas envoyé. Dites-le-leur.',
  'timeline.ownMissing': {
    one: 'Un message que vous avez envoyé n’est plus ici. Dites-le aux garants.',
    many: '{count} messages que vous avez envoyés ne sont plus ici. Dites-le aux garants.',
    other: '{count} messages que vous avez envoyés ne sont plus ici. Dites-le aux garants.',
  },
  'withdraw.done': 'Votre lettre est retirée. Nous avons supprimé notre copie.',
  'log.in': 'Votre lettre est dans le journal. Votre navigateur l’a vérifié.',
  'log.pending': 'Votre lettre n’est pas encore dans le journal. La promesse dit : le {day} au plus tard.',
  'log.overdue':
    'Votre lettre devait être dans le journal le {day} et n’y est pas. Cela rompt la promesse signée. Gardez la promesse : elle le prouve.',
  'log.letGo':
    'C’est terminé depuis plus d’un an. Ce qui menait d’ici au journal public est supprimé. Une promesse que vous avez gardée prouve encore que vous avez écrit.',
  'log.event.report': 'Votre lettre est arrivée',
  'log.event.opened': 'Un garant l’a ouverte',
} as const satisfies HearingTexts;
