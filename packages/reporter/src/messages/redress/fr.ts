import type { Text } from '../message.ts';
import type { redressPage as englishPage, RedressTexts } from './en.ts';

export const redressPage = {
  'redress.title': 'S’adresser aux garants',
  'redress.lead':
    'Craignez-vous que quelqu’un vous ait signalé ici ? Sur cette page, vous pouvez demander, contester et réclamer. Demander n’est jamais retenu contre vous.',
  'redress.who':
    'Cela va aux garants. Ils sont indépendants du bureau qui lit les signalements, et ce bureau ne voit pas ce que vous écrivez.',
  'redress.readers': 'Qui le lit',
  'redress.readersNone': 'Ce programme ne nomme aucun garant.',
  'redress.sealed':
    'Ce que vous écrivez est scellé sur votre appareil. Aucun compte n’est nécessaire. Seul ce que vous écrivez dit qui vous êtes.',
  'redress.faith':
    'Personne n’est traité en coupable à cause d’un signalement. Un signalement dit ce que quelqu’un a vu, et peut être faux.',
  'redress.matterTitle': 'Que voulez-vous faire ?',
  'redress.name-check': 'Demander si un nom scellé est le mien',
  'redress.name-checkHint':
    'Les noms restent scellés. Les garants peuvent les comparer, et personne d’autre.',
  'redress.contest': 'Contester un signalement à mon sujet',
  'redress.contestHint': 'Vous savez ou croyez qu’il y en a un, et il n’est pas exact.',
  'redress.contacted': 'Dire que l’on m’a contacté',
  'redress.contactedHint': 'Quelqu’un est venu, a appelé ou vous a écrit à cause d’un signalement.',
  'redress.complaint': 'Me plaindre du bureau',
  'redress.complaintHint': 'De sa façon de travailler ou de répondre, quelle que soit la personne concernée.',
  'redress.nameTitle': 'Quel nom devons-nous chercher ?',
  'redress.nameHint': 'Écrivez-le comme dans vos papiers. Il ne sert qu’à cette vérification.',
  'redress.spellingsTitle': 'S’écrit-il aussi autrement ?',
  'redress.spellingsHint': 'Une autre graphie, un autre alphabet, un ancien nom. Un par ligne.',
  'redress.monthsTitle': 'Quels mois devons-nous regarder ?',
  'redress.monthsHint':
    'Choisissez les mois où quelqu’un a pu vous signaler. Moins de mois, moins de noms scellés touchés.',
  'redress.monthsAll': 'Tous ces mois',
  'redress.answerTitle': 'Ce qui vous sera répondu',
  'redress.answerWhen':
    'Les réponses partent le 1er et le 15 du mois, pour tout le monde les mêmes jours, et jamais moins de 14 jours après la demande.',
  'redress.knownTitle': 'Que savez-vous du signalement ?',
  'redress.knownHint': 'Et comment vous l’avez appris. Si vous ne savez rien de sûr, dites-le.',
  'redress.accountTitle': 'Qu’est-ce qui n’est pas exact ?',
  'redress.accountHint': 'Racontez ce qui s’est passé, tel que vous le savez.',
  'redress.contactTitle': 'Qui vous a contacté, et comment ?',
  'redress.contactHint': 'Quand c’était, ce qui a été dit, et ce que l’on vous a demandé.',
  'redress.complaintTitle': 'Qu’a fait le bureau, ou que n’a-t-il pas fait ?',
  'redress.complaintHint2': 'Quand c’était, et ce que vous attendiez.',
  'redress.wishTitle': 'Que faudrait-il faire maintenant ?',
  'redress.wishHint': 'Par exemple : corriger, effacer, réexaminer, expliquer.',
  'redress.optional': 'Vous pouvez laisser ceci vide.',
  'redress.checkTitle': 'Relisez ce que vous avez écrit',
  'redress.sendingTitle': 'Votre lettre est en route',
  'redress.sendingSend': 'Envoi de la lettre scellée',
  'redress.promise':
    'La promesse dit qu’une entrée pour votre lettre paraît dans le journal public. Elle ne montre rien de ce que vous avez écrit.',
  'redress.sentTitle': 'Votre lettre est arrivée',
  'redress.sentLead':
    'Elle est scellée au bureau des garants, et nous avons vérifié la promesse signée qu’elle a été acceptée.',
  'redress.sentNext1': 'Un garant ouvre votre lettre. Le bureau qui lit les signalements ne la voit pas.',
  'redress.sentNext2':
    'Ils répondent dans cette conversation. Ce qu’ils ordonnent, le bureau doit le faire, et le journal public le montre.',
  'redress.sentNext3':
    'Revenez avec vos douze mots. Personne ne peut vous appeler : vous seul pouvez ouvrir cette conversation.',
  'redress.closedTitle': 'Le bureau des garants n’est pas encore ouvert',
  'redress.closed':
    'Personne n’est là pour lire ce que vous écrivez, donc rien ne peut être envoyé. Revenez un autre jour.',
  'rights.title': 'Si vous avez été signalé : vos droits',
  'rights.lead':
    'Un signalement est ce qu’une personne dit avoir vu. Il ne prouve rien, et vous n’avez rien à prouver.',
  'rights.innocentTitle': 'Vous êtes innocent',
  'rights.innocent1': 'Personne ne peut vous traiter en coupable à cause d’un signalement.',
  'rights.innocent2':
    'Seul ce qui a été fait peut être signalé, jamais qui est quelqu’un, ce qu’il dit ou croit : {policy}.',
  'rights.nameTitle': 'Votre nom est gardé à part',
  'rights.name1':
    'Si un signalement vous nomme, votre nom est scellé. Le bureau qui lit le signalement ne peut pas l’ouvrir.',
  'rights.name2':
    'L’ouvrir demande plusieurs garants, une raison légale et une entrée dans un journal public.',
  'rights.name3': 'Personne ne peut vous rechercher ici. Il n’y a pas de liste de personnes.',
  'rights.timeTitle': 'Cela ne reste pas',
  'rights.time1': 'Ce qui se révèle infondé est effacé après 30 jours, dans les copies aussi.',
  'rights.time2':
    'Un nom scellé est effacé après 90 jours, sauf si les garants en décident autrement et le disent dans le journal.',
  'rights.doTitle': 'Ce que vous pouvez faire',
  'rights.do1': 'Demander si un nom scellé est le vôtre.',
  'rights.do2': 'Contester un signalement, et le faire corriger ou effacer.',
  'rights.do3': 'Dire que l’on vous a contacté.',
  'rights.do4': 'Vous plaindre du bureau. Tout cela va aux garants, pas au bureau.',
  'rights.limitsTitle': 'Ce que vous n’apprendrez pas',
  'rights.limits1': 'Qui a signalé : cela reste scellé, comme votre nom.',
  'rights.limits2':
    'Si un nom a été trouvé. Tous ceux qui demandent reçoivent la même réponse, pour que personne n’apprenne rien sur vous.',
  'site.redress': 'S’adresser aux garants',
  'site.rights': 'Si vous avez été signalé : vos droits',
  'home.reportedTitle': 'Pensez-vous que quelqu’un vous a signalé ?',
  'home.reported': 'Vous pouvez demander, contester et réclamer. Les garants le lisent, pas le bureau.',
} as const satisfies Readonly<Record<keyof typeof englishPage, Text>>;

export const texts = {
  matter: 'Choisissez ce que vous voulez faire',
  name: 'Écrivez le nom à chercher',
  months: 'Choisissez au moins un mois',
  known: 'Écrivez ce que vous savez, ou que vous ne savez rien de sûr',
  account: 'Écrivez ce qui n’est pas exact',
  contact: 'Écrivez qui vous a contacté, et comment',
  complaint: 'Écrivez ce que le bureau a fait ou n’a pas fait',
  answerOn: 'Si vous demandez aujourd’hui, votre réponse est ici le {day}.',
  reader: '{holder} ({organisation})',
} as const satisfies RedressTexts;
