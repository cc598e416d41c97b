import type { TranslationOf } from '../message.ts';
import type { handingOver as english } from './en.ts';

export const handingOver = {
  'handing.title': 'Transmettre',
  'handing.hint':
    'Scellé ici pour un organisme que nomme la liste signée du programme. Vous obtenez un fichier et le lui remettez comme convenu.',
  'handing.may': 'Les faits l’indiquent : cela peut être transmis à un organisme qui peut agir.',
  'handing.lead': 'Un responsable la transmet.',
  'handing.begin': 'Transmettre …',
  'handing.again': 'Transmettre davantage …',
  'handing.no-bodies': 'Le programme ne nomme aucun organisme. Qui gère le serveur en ajoute un.',
  'handing.body': 'À qui',
  'handing.body.missing': 'Choisissez un organisme',
  'handing.purpose': 'But',
  'handing.purpose.hint': 'Ce qu’on leur demande d’en faire.',
  'handing.purpose.missing': 'Écrivez à quoi cela sert',
  'handing.summary': 'Résumé',
  'handing.summary.hint': 'Sans noms, et sans ce qui montre où se tenait l’auteur.',
  'handing.summary.missing': 'Écrivez de quoi il s’agit',
  'handing.originals': 'Dans les mots de l’auteur',
  'handing.originals.hint':
    'Rien ne part sans que vous le choisissiez. Une façon d’écrire peut dire qui est quelqu’un.',
  'handing.attachments': 'Pièces jointes',
  'handing.attachments.hint': 'Scellées de nouveau, pour que rien ne les relie à ce signalement.',
  'handing.attachment': 'Pièce jointe',
  'handing.leaves': 'Ceci quitte le bureau',
  'handing.stays': 'Ceci reste',
  'handing.stays.what':
    'La conversation, la boîte à noms, les notes, ce qui a été décidé et pourquoi, et tout ce qui permettrait d’écrire à l’auteur.',
  'handing.public':
    'Le journal public dira que quelque chose leur a été transmis aujourd’hui, pas quoi. L’auteur est prévenu et ne peut plus retirer.',
  'handing.do': 'Sceller et transmettre',
  'handing.save': 'Enregistrer de nouveau le fichier',
  'handing.went': 'Transmis à {body} le {day}.',
  'handing.cooling': 'Avant de pouvoir transmettre',
  'handing.cooling.from': 'On peut transmettre à partir du {day}.',
  'handing.cooling.why':
    'Deux jours séparent le jugement de la transmission, pour qu’une erreur se voie encore. Si une vie est en danger, deux personnes le disent.',
  'handing.cooling.yours':
    'Vous avez dit que cela ne peut attendre. Une deuxième personne doit le confirmer.',
  'handing.cooling.theirs': '{name} dit qu’une vie est en danger et que cela ne peut attendre.',
  'handing.hasten': 'Une vie est en danger …',
  'handing.hasten.reason': 'Pourquoi cela ne peut attendre',
  'handing.hasten.do': 'Dire que cela ne peut attendre',
  'handing.hasten.confirm': 'Confirmer que cela ne peut attendre …',
  'handing.hasten.confirm.do': 'Confirmer',
  'said.hastened': 'Noté.',
  'said.handed-over': 'Transmis. Le fichier est là où votre navigateur les enregistre.',
  'problem.too-early': 'Il est trop tôt pour transmettre.',
  'problem.too-early.next':
    'Attendez le deuxième jour qui suit, ou que deux personnes disent que cela ne peut attendre.',
  'problem.no-body': 'La liste signée ne nomme pas cet organisme.',
  'problem.no-body.next': 'Rechargez la page : la liste a peut-être changé.',
  'next.title': 'Étape suivante',
  'next.scope': 'Est-ce dans le cadre ?',
  'next.facts': 'Les faits l’indiquent-ils raisonnablement ?',
  'next.outcome': 'Quelle est l’issue ?',
  'next.answer': 'Répondre …',
  'next.finish': 'Terminer …',
  'next.out-of-scope': 'C’est hors cadre …',
  'next.wrote-again': 'L’auteur a écrit depuis la fin.',
} as const satisfies TranslationOf<typeof english>;
