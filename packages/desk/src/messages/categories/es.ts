import type { TranslationOf } from '../message.ts';
import type { categories as english } from './en.ts';

export const categories = {
  'category.intrusion': 'Intrusión',
  'category.tampering': 'Manipulación',
  'category.found-device': 'Aparato hallado',
  'category.diversion': 'Desvío',
  'category.impersonation': 'Suplantación',
  'category.elicitation': 'Sonsacamiento',
  'category.online-approach': 'Oferta en línea',
  'category.coercion': 'Coacción',
  'category.phishing': 'Suplantación por correo',
  'category.exposure': 'Exposición',
  'category.restricted-zone': 'Zona restringida',
  'category.insider-access': 'Abuso de acceso',
  'category.name-check': 'Consulta de un nombre',
  'category.contest': 'Impugna un informe',
  'category.contacted': 'Alguien se puso en contacto',
  'category.complaint': 'Queja',
} as const satisfies TranslationOf<typeof english>;
