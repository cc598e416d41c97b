import type { TranslationOf } from '../message.ts';
import type { account as english } from './en.ts';

export const account = {
  'account.title': 'Su cuenta',
  'account.who': 'Ha entrado como {account}',
  'account.passkeys': 'Llaves de acceso',
  'account.passkeys.what':
    'Con una llave de acceso en este dispositivo, o con una llave de seguridad, entra sin la frase y abre sus claves. Conserve la frase de todos modos: sirve en todas partes.',
  'account.passkeys.none': 'Este navegador no puede usar llaves de acceso.',
  'account.passkeys.empty': 'Todavía no tiene ninguna.',
  'account.passkeys.added': 'Añadida: {day}',
  'account.passkeys.remove': 'Quitar',
  'account.passkeys.remove-of': 'Quitar la llave de acceso añadida: {day}',
  'account.passkeys.add': 'Añadir una llave de acceso',
  'account.passkeys.adding': 'Esperando su llave de acceso',
  'account.sessions': 'Dónde tiene sesiones abiertas',
  'account.sessions.here': 'Aquí, desde: {day}',
  'account.sessions.elsewhere': 'En otro sitio, desde: {day}',
  'account.sessions.end': 'Terminar',
  'account.sessions.end-of': 'Terminar la sesión abierta desde: {day}',
  'account.keys': 'Teclas',
  'account.keys.single': 'Las teclas sueltas, como c y r, hacen cosas',
  'account.keys.single.hint': 'Desactívelo si dicta o pulsa teclas sin querer. Ctrl K sigue funcionando.',
} as const satisfies TranslationOf<typeof english>;
