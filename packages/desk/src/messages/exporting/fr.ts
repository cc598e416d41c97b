import type { TranslationOf } from '../message.ts';
import type { exporting as english } from './en.ts';

export const exporting = {
  'export.case': 'Exporter ce dossier',
  'export.case.what':
    'Un fichier pour les archives ou pour imprimer : résumé de travail, appréciation et ce que vous pouvez lire de la conversation. Notes et pièces jointes n’y sont pas.',
  'export.list': 'Exporter la liste',
  'export.list.what':
    'Un tableau de ce que montrent les lignes : au plus les 1000 premiers dossiers, et rien de ce qu’ils disent.',
  'export.leaves':
    'Ce qui sort du bureau n’est plus scellé. Personne ne peut le retirer, le restreindre ni l’effacer à la date prévue : c’est alors à vous d’y veiller.',
  'export.recorded': 'Les garants voient que vous l’avez exporté, et quel jour.',
  'export.do': 'Enregistrer le fichier',
  'export.working': 'Consignation',
  'export.failed': 'L’export n’a pas pu être consigné : rien n’a été enregistré. Réessayez.',
  'export.file': 'Dossier exporté',
  'export.warning':
    'Exporté du bureau. Ce n’est pas scellé : gardez-le là où seuls le lisent ceux qui le doivent, et effacez-le quand le bureau le ferait.',
  'export.not-shown': 'Un message ({day}) n’est pas montré ici.',
} as const satisfies TranslationOf<typeof english>;
