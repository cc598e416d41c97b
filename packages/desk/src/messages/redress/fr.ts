import type { TranslationOf } from '../message.ts';
import type { redress as english } from './en.ts';

export const redress = {
  'redress.desk': 'Le bureau des garants',
  'redress.desk.what':
    'Les personnes concernées lui écrivent : elles demandent, contestent et réclament. Aucun autre bureau ne le lit.',
  'redress.desk.no-slot':
    'Il est aux garants qui détiennent une clé. Créez d’abord la vôtre sur la page Clés des garants.',
  'redress.desk.waiting': 'Le bureau est ouvert. Vous y entrez dès qu’un garant qui y est se connecte.',
  'redress.desk.open': 'Ouvrir le bureau des garants',
  'redress.desk.opening': 'Ouverture',
  'redress.finding.title': 'Terminer',
  'redress.finding.legend': 'Que constatez-vous ?',
  'redress.finding.missing': 'Choisissez ce que vous constatez.',
  'redress.finding.text': 'Votre motif, pour les autres garants',
  'redress.finding.hint':
    'Il reste avec le dossier jusqu’à ce que tout soit effacé. La personne ne le voit pas : répondez-lui d’abord.',
  'redress.finding.text.missing': 'Écrivez le motif.',
  'redress.finding.do': 'Terminer le dossier',
  'redress.finding.working': 'Scellement',
  'redress.check.title': 'Envoyer la réponse que tout le monde reçoit',
  'redress.check.what':
    'Finissez d’abord la vérification, et ce que vous avez ordonné. Ceci est envoyé, quoi qu’on ait trouvé :',
  'redress.check.on': 'Elle est lue le {day}, et pas avant.',
  'redress.check.warning':
    'Ne dites jamais dans un autre message si un nom a été trouvé : qui demande n’est pas toujours qui le porte.',
  'redress.check.do': 'Nous avons vérifié : envoyer la réponse',
  'redress.said.found': 'Terminé. Effacé le {day}.',
  'redress.said.checked': 'Envoyé. Lu le {day}.',
  'redress.readers': 'Chaque garant de ce bureau',
  'redress.reply.warning': 'N’écrivez jamais si un nom a été trouvé.',
  'problem.no-slot': 'Il faut une clé des garants en fonction.',
  'problem.no-slot.next': 'Créez la vôtre sur la page Clés des garants, ou demandez à un garant.',
} as const satisfies TranslationOf<typeof english>;
