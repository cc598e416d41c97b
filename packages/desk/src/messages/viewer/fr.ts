import type { Message } from '../message.ts';
import type { viewer as english } from './en.ts';

export const viewer = {
  'viewer.title': 'Pièce jointe {name}',
  'viewer.frame': 'Ce que montre la pièce jointe',
  'viewer.apart':
    'Affichée à l’écart du bureau : rien en elle ne peut atteindre le réseau, vos clés ou le reste du dossier.',
  'viewer.position': '{position} sur {count}',
  'viewer.next': 'Pièce suivante',
  'viewer.previous': 'Pièce précédente',
  'viewer.larger': 'Agrandir',
  'viewer.smaller': 'Réduire',
  'viewer.fit': 'Ajuster',
  'viewer.page': 'Page {page} sur {pages}',
  'viewer.next-page': 'Page suivante',
  'viewer.previous-page': 'Page précédente',
  'viewer.save': 'Enregistrer…',
  'viewer.save-now': 'Enregistrer une copie',
  'viewer.back': 'Revenir à la pièce',
  'viewer.keys':
    'Touches : n et p pour la pièce suivante et la précédente, + − 0 pour la taille, Page préc. et Page suiv., s pour enregistrer, Échap pour fermer.',
  'viewer.drawing': 'Lecture en cours',
  'viewer.kind.picture': 'Image',
  'viewer.kind.pdf': 'PDF',
  'viewer.kind.media': 'Film ou son',
  'viewer.kind.text': 'Texte',
  'viewer.kind.page': 'Page web ou dessin, affiché comme texte',
  'viewer.kind.program': 'Programme ou script',
  'viewer.kind.document': 'Document',
  'viewer.kind.archive': 'Archive ou document bureautique',
  'viewer.kind.plain': 'Image d’un type qui n’est pas affiché ici',
  'viewer.kind.unknown': 'Type inconnu',
  'viewer.mislabelled': 'Envoyée comme {claimed}, elle contient en réalité autre chose : {kind}, {type}.',
  'viewer.pixels': '{width} sur {height} pixels',
  'viewer.encoding': 'Écrit en {encoding}',
  'viewer.text-cut': 'Seul le début est affiché.',
  'viewer.pages-cut': 'Les pages suivantes ne sont pas affichées.',
  'viewer.marks':
    'Elle contient des marques qui changent le sens de l’écriture. Elles sont affichées ⟨U+…⟩ et n’ont ici aucun effet.',
  'viewer.refused.kind': 'Les pièces de ce type ne sont pas affichées ici.',
  'viewer.refused.too-large': 'Elle serait trop grande une fois décompressée : elle n’est pas affichée.',
  'viewer.refused.too-slow': 'L’affichage prenait trop de temps et a été arrêté.',
  'viewer.refused.damaged':
    'Elle est abîmée, ou n’est pas tout à fait ce qu’elle dit être : impossible de l’afficher.',
  'viewer.refused.locked':
    'Elle est protégée par un mot de passe. Demandez-le dans la conversation, puis ouvrez une copie enregistrée.',
  'viewer.before-saving': 'Avant de l’enregistrer',
  'viewer.risk.program':
    'C’est un programme. Ouvert, il peut faire sur cet ordinateur tout ce que vous pouvez y faire.',
  'viewer.risk.document':
    'Un document de ce type peut exécuter des choses à l’ouverture, ou aller chercher quelque chose et révéler ainsi à son expéditeur que quelqu’un le lit.',
  'viewer.risk.archive':
    'Elle peut contenir n’importe quoi, des programmes aussi, et être bien plus grande une fois décompressée. Les documents bureautiques peuvent exécuter des choses à l’ouverture.',
  'viewer.risk.page':
    'Ouverte dans un navigateur, elle peut exécuter des scripts et aller chercher quelque chose, et révéler ainsi à son expéditeur que quelqu’un la lit.',
  'viewer.risk.plain': 'Un fichier fabriqué avec soin peut exploiter des défauts du programme qui l’ouvre.',
  'viewer.risk.unknown': 'Personne ne peut dire ce qu’elle fait à l’ouverture.',
  'viewer.where':
    'N’ouvrez la copie que sur un ordinateur isolé : sans réseau, sans rien du bureau, et effacé ensuite. Elle peut révéler qui a fait le signalement : ne la transmettez pas telle quelle.',
} as const satisfies Record<keyof typeof english, Message>;
