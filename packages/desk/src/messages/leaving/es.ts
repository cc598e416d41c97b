import type { TranslationOf } from '../message.ts';
import type { leaving as english } from './en.ts';

export const leaving: TranslationOf<typeof english> = {
  'leaving.change': 'Cambiar',
  'leaving.change-of': 'Cambiar: {name}',
  'leaving.role.what': 'Se cierra la sesión de {name}, que tendrá el nuevo rol al volver a entrar.',
  'leaving.role.save': 'Guardar el rol',
  'leaving.role.saved': 'Rol guardado.',
  'leaving.working': 'Firmando el cambio',
  'leaving.end': 'Terminar la pertenencia',
  'leaving.end.what':
    'Se cierran todas las sesiones de {name} y se le retiran todas las claves. La oficina recibe claves nuevas al momento, y los informes que tenía {name} vuelven a la oficina.',
  'leaving.end.copied': 'Lo que {name} leyó o copió no se puede recuperar.',
  'leaving.end.do': 'Terminar la pertenencia de {name}',
  'leaving.end.working': 'Haciendo claves nuevas para quienes se quedan',
  'leaving.ended': 'La pertenencia ha terminado. La oficina tiene claves nuevas.',
  'leaving.last-lead':
    '{name} es la única persona responsable. Nombre antes a otra: sin ninguna, no se podría admitir a nadie.',
};
