import type { TranslationOf } from '../message.ts';
import type { categories as english } from './en.ts';

export const categories = {
  'category.intrusion': 'Intrusion',
  'category.tampering': 'Sabotage',
  'category.found-device': 'Engin trouvé',
  'category.diversion': 'Détournement',
  'category.impersonation': 'Usurpation',
  'category.elicitation': 'Sollicitation',
  'category.online-approach': 'Approche en ligne',
  'category.coercion': 'Contrainte',
  'category.phishing': 'Hameçonnage',
  'category.exposure': 'Exposition',
  'category.restricted-zone': 'Zone interdite',
  'category.insider-access': 'Abus d’accès',
  'category.name-check': 'Vérification d’un nom',
  'category.contest': 'Conteste un signalement',
  'category.contacted': 'A été contacté',
  'category.complaint': 'Réclamation',
} as const satisfies TranslationOf<typeof english>;
