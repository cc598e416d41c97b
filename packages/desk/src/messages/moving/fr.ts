import type { TranslationOf } from '../message.ts';
import type { moving as english } from './en.ts';

export const moving = {
  'moving.title': 'Transférer à un autre bureau',
  'moving.command': 'Transférer le dossier à un autre bureau',
  'moving.what': 'L’autre bureau reçoit le dossier, et le vôtre ne l’a plus.',
  'moving.goes':
    'Ses membres peuvent lire le signalement, la conversation, les notes, les traductions et les décisions.',
  'moving.stays':
    'Votre bureau ne peut plus rien en ouvrir. Les notes que vous seul pouvez ouvrir, le titre de travail et les regroupements sont effacés.',
  'moving.told':
    'La personne qui a signalé apprend dans sa langue quel bureau le lit maintenant. Ce qu’elle écrira ensuite, seul ce bureau pourra l’ouvrir.',
  'moving.final': 'Vous ne pouvez pas l’annuler. L’autre bureau pourrait le transférer de nouveau ici.',
  'moving.to': 'Quel bureau ?',
  'moving.to.missing': 'Choisissez un bureau',
  'moving.reason': 'Pourquoi ?',
  'moving.reason.hint': 'Une note pour l’autre bureau. La personne qui a signalé ne la voit pas.',
  'moving.reason.missing': 'Écrivez pourquoi l’autre bureau doit l’avoir',
  'moving.do': 'Transférer le dossier',
  'moving.working': 'Scellement pour l’autre bureau',
  'moving.said': 'Transféré : {desk}.',
  'moving.row.here': 'Transféré ici, pas encore lu',
  'moving.row.away': 'Transféré à un autre bureau',
  'moving.more': 'Transférer à un autre bureau …',
} as const satisfies TranslationOf<typeof english>;
