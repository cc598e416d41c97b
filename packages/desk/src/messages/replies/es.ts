import type { TranslationOf } from '../message.ts';
import type { replies as english } from './en.ts';

export const replies = {
  'replies.begin': 'Empezar con …',
  'replies.command': 'Empezar una respuesta con una plantilla',
  'replies.title': 'Empezar la respuesta con',
  'replies.what': 'En {language}, como lo lee quien avisó. Puede cambiar cada palabra antes de enviarlo.',
  'replies.meaning': 'Qué dice, para usted',
  'replies.gaps': 'Complete antes de enviar:',
  'replies.gaps.refused': 'Aún no se envió. Complete primero:',
  'replies.said': 'Se puso: {title}.',
} as const satisfies TranslationOf<typeof english>;
