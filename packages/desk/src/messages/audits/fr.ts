import type { Message } from '../message.ts';
import type { audits as english } from './en.ts';

export const audits = {
  'audits.title': 'Ce qu’il y a derrière les chiffres',
  'audits.what':
    'Avec les chiffres d’un mois va un paquet pour chaque garant, scellé pour sa place. Il dit de chaque ligne cachée du registre public si c’est un événement d’un signalement ou un simple remplissage, et à partir de quoi chaque chiffre a été compté. Il ne nomme personne, ni aucun dossier. Pour le vérifier, ce navigateur l’ouvre, lit tout le registre et recompte.',
  'audits.none':
    'Il n’y en a pas encore. Le premier vient le cinq d’un mois, avec les chiffres du mois d’avant.',
  'audits.no-key':
    'Pour le vérifier, il faut la clé de votre place dans ce navigateur : voir Clés des garants.',
  'audits.sealed': 'scellé pour la place {slot}',
  'audits.check': 'Le vérifier ici',
  'audits.check-month': 'Le vérifier ici : le paquet de {month}',
  'audits.save': 'L’enregistrer scellé',
  'audits.save-month': 'L’enregistrer scellé : le paquet de {month}',
  'audits.saved': 'Enregistré, scellé pour votre place comme il l’était.',
  'audits.opening': 'Ouverture en cours',
  'audits.saving': 'Récupération en cours',
  'audits.reading': 'Lecture du registre : {done} lignes sur {all}',
  'audits.of': 'Paquet de {month}',
  'audits.good': 'Chaque ligne est expliquée, et les chiffres publiés découlent de ce qui a été compté.',
  'audits.bad':
    'Cela ne concorde pas. Enregistrez le paquet et dites-le aux autres garants et aux auditeurs.',
  'audits.open-entries': 'Actes de pouvoir et autres lignes ouvertes',
  'audits.fillings': 'Remplissages',
  'audits.reports': 'Signalements avec un événement',
  'audits.received': 'Reçus',
  'audits.opened': 'Ouverts',
  'audits.withdrawn': 'Retirés',
  'audits.deleted': 'Supprimés',
  'audits.joined': 'Ce que le mois d’avant avait retenu a été vérifié aussi.',
  'audits.not-joined': 'Le paquet du mois d’avant n’est pas ici : ce qu’il avait retenu n’a pas été vérifié.',
  'audits.corrected': 'Une édition ultérieure a remplacé ces chiffres.',
  'audits.close': 'Le fermer',
  'audits.fault.unexplained':
    'La feuille {leaf} du registre n’est ni un remplissage ni un événement que le paquet explique.',
  'audits.fault.twice': 'La feuille {leaf} du registre est expliquée deux fois.',
  'audits.fault.batch': 'Les lots du paquet ne correspondent pas au registre à la feuille {leaf}.',
  'audits.fault.not-in-log': 'Le signalement {report} du paquet a un événement qui manque au registre.',
  'audits.fault.not-a-report':
    'Ce que le paquet appelle signalement {report} ne peut pas être un seul signalement.',
  'audits.fault.other-figures': 'Le paquet va avec d’autres chiffres que ceux qui sont publiés.',
  'audits.fault.cell': 'Le chiffre publié « {row} » ne découle pas de ce qui a été compté.',
  'audits.fault.carried': '« {row} » ne prolonge pas ce que le mois d’avant avait retenu.',
  'audits.fault.count': '« {row} » : le paquet dit {said}, le registre a {found}.',
  'problem.audit-unopenable': 'Aucune de vos clés n’ouvre ce paquet.',
  'problem.audit-unopenable.next':
    'Il a été scellé pour une clé que votre place avait avant, ou pour qui la tenait alors. Si vous avez cette clé, apportez-la dans Clés des garants.',
  'problem.audit-unproven':
    'Ce paquet, les chiffres et le registre ne se vérifient pas ensemble. Rien n’en est montré.',
  'problem.audit-unproven.next': 'Enregistrez le paquet et dites-le aux autres garants et aux auditeurs.',
} as const satisfies Record<keyof typeof english, Message>;
