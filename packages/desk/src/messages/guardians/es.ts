import type { TranslationOf } from '../message.ts';
import type { guardians as english } from './en.ts';

export const guardians = {
  'bar.decisions': 'Decisiones',
  'bar.oversight': 'Supervisión',
  'bar.guardian-keys': 'Claves de guardianes',
  'decisions.what':
    'Solicitudes de abrir un nombre sellado y órdenes a una oficina. Usted decide cada una a solas y da un motivo; negarse es tan buena respuesta como permitir.',
  'decisions.none': 'No se le ha pedido nada.',
  'oversight.what': 'Cómo cumplen su palabra las oficinas: lo que lleva retraso y lo que han terminado.',
  'guardian-keys.what': 'Quién tiene una clave de guardián y cuántas hacen falta.',
  'guardian-keys.none': 'Este programa aún no nombra a ningún guardián.',
  'guardian-keys.threshold': 'Hacen falta {threshold} de estas {all}.',
  'command.decisions': 'Ir a las decisiones',
  'command.oversight': 'Ir a la supervisión',
  'command.guardian-keys': 'Ir a las claves de guardianes',
  'command.access-log': 'Ir al registro de accesos',
} as const satisfies TranslationOf<typeof english>;
