import type { TranslationOf } from '../message.ts';
import type { scrub as english } from './en.ts';

export const scrub = {
  'scrub.summary': 'Résumé de travail',
  'scrub.summary.by': 'Écrit par {name}',
  'scrub.summary.unproven': 'Rien ne montre que cette personne l’a écrit.',
  'scrub.original': 'Le signalement tel qu’il a été écrit',
  'scrub.restricted':
    'Le signalement lui-même est restreint, car il nomme quelqu’un. Les gardiens peuvent le faire ouvrir, pour un motif légal.',
  'scrub.kept':
    'Le signalement lui-même nomme quelqu’un. Seule la personne qui a le dossier le lit ; vous lisez le résumé.',
  'scrub.kept.own':
    'Ce signalement nomme quelqu’un, et ce programme n’a pas de gardiens pour qui le sceller. Vous seul le lisez tant que vous avez le dossier ; vos collègues lisent le résumé.',
  'scrub.message.restricted': 'Un message du {day} est restreint, car il nomme quelqu’un.',
  'scrub.message.kept': 'Un message du {day} nomme quelqu’un : seule la personne qui a le dossier le lit.',
  'scrub.message.waiting':
    'Un message du {day} n’a pas encore été résumé : seule la personne qui a le dossier le lit.',
  'scrub.message.summary': 'Avec les mots du bureau',
  'scrub.message.no-name': 'Ne nomme personne : les collègues peuvent le lire',
  'scrub.bystander.free':
    'Personne n’a ce dossier pour le moment. Vous pouvez le lire ; qui le prend y répond.',
  'scrub.bystander.held': '{name} a ce dossier et y répond. Vous pouvez le lire et écrire des notes.',
  'scrub.fact': 'Qui le lit',
  'scrub.fact.open': 'Vous seul, jusqu’à votre résumé',
  'scrub.fact.no-name': 'Tout le bureau',
  'scrub.fact.restricted': 'Tout le bureau lit le résumé ; l’original est restreint',
  'scrub.fact.kept': 'Tout le bureau lit le résumé ; l’original, qui a le dossier',
  'scrub.recused.row': 'Vous vous êtes retiré de ce dossier',
  'scrub.recused.title': 'Vous vous êtes retiré de ce dossier',
  'scrub.recused.what':
    'Votre clé a été supprimée et personne ne peut vous en donner une autre. Vos collègues continuent.',
  'scrub.recused.state': 'Retiré',
} as const satisfies TranslationOf<typeof english>;
