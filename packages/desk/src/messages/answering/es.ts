import type { TranslationOf } from '../message.ts';
import type { answering as english } from './en.ts';

export const answering = {
  'reply.label': 'Contestar a quien informó',
  'reply.hint':
    'Sellado para quien informó y firmado por la oficina. Lo ve cuando vuelve con sus palabras. No pida nombres: lo que escriba no está en la casilla de nombres.',
  'reply.send': 'Enviar',
  'reply.sending': 'Sellando y enviando',
  'reply.sends': 'envía',
  'reply.room': 'Caben {count} bytes más.',
  'reply.too-long': 'Sobran {count} bytes. Acórtelo o envíelo en dos partes.',
  'note.title': 'Notas',
  'note.who-reads': 'Solo para la oficina. Quienes informan no las ven nunca.',
  'note.label': 'Escribir una nota',
  'note.add': 'Añadir nota',
  'note.saving': 'Sellando',
  'note.unproven': 'no consta que sea suya',
} as const satisfies TranslationOf<typeof english>;
