import type { TranslationOf } from '../message.ts';
import type { said as english } from './en.ts';

export const said = {
  'said.opened': 'Abierto. A quien informó se le ha dicho.',
  'said.not-opened': 'El informe no se pudo abrir.',
  'said.nothing-waiting': 'No espera nada que no tenga ya alguien.',
  'said.released': 'Devuelto.',
  'said.unopenable': 'Anotado que no se puede abrir.',
  'said.replied': 'Respuesta enviada.',
  'said.noted': 'Nota añadida.',
  'said.titled': 'Título guardado.',
  'said.finished': 'Terminado.',
  'said.finished-until': 'Terminado. Se borrará: {day}.',
  'said.reopened': 'Reabierto.',
  'said.taken': 'El caso es suyo.',
  'said.given-back': 'Devuelto a la oficina.',
  'said.admitted': '{name} ya está dentro.',
  'said.invited': 'El enlace está listo.',
  'said.withdrawn': 'Invitación retirada.',
  'said.copied': 'Copiado.',
  'said.passkey-added': 'Llave de acceso añadida.',
  'said.passkey-removed': 'Llave de acceso quitada.',
  'said.session-ended': 'Sesión terminada.',
  'kept.your-text': 'Lo que escribió sigue aquí.',
  'kept.nothing-changed': 'No se cambió nada.',
  'kept.passphrase': 'Su frase de acceso sigue siendo la misma.',
} as const satisfies TranslationOf<typeof english>;
