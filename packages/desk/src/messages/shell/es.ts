import type { TranslationOf } from '../message.ts';
import type { shell as english } from './en.ts';

export const shell = {
  desk: 'Oficina de Bellbuoy',
  continue: 'Continuar',
  save: 'Guardar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  'sign-out': 'Salir',
  'step-of': 'Paso {step} de {all}',
  urgent: 'Urgente',
  language: 'Idioma',
  'language.failed': 'No se pudo obtener el idioma. Inténtelo otra vez.',
  size: '{size} kB',
  'entry.keys-stay':
    'Sus claves se crean en este navegador y nunca salen de él. Lo que lee aquí se abre aquí.',
  'entry.opening': 'Abriendo la oficina',
  'bar.find': 'Buscar una orden o un caso',
  'bar.find.short': 'Buscar',
  'bar.cases': 'Casos',
  'bar.members': 'Miembros',
  'bar.account': 'Cuenta',
  'bar.keys.long': 'Lista de teclas',
  'bar.navigation': 'Páginas',
  'status.title': 'Lo último que se hizo',
  'status.locks': 'Las claves están solo en la memoria. Se bloquea tras 15 minutos sin uso.',
  'status.offline':
    'No se puede llegar al servidor. Lo que ve puede estar atrasado; esta página sigue intentándolo.',
  'status.expired':
    'La descripción pública del programa ha caducado: nadie puede enviar informes hasta que se firme de nuevo.',
  'back-to-list': 'Volver a la lista',
} as const satisfies TranslationOf<typeof english>;
