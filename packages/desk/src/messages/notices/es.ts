import type { Message } from '../message.ts';
import type { notices as english } from './en.ts';

export const notices = {
  'notices.title': 'Cuando algo espera',
  'notices.what':
    'Puede recibir un correo cuando algo espera. El correo lleva cifras y el enlace a esta página, y nada de ningún informe.',
  'notices.batches':
    'El correo sale a las {times} ({zone}) y nunca a otras horas, para que nadie sepa por él cuándo llegó un informe.',
  'notices.no-mail': 'Este programa no envía correo: pregunte a quien administra el servidor.',
  'notices.pager': 'Lo urgente llama también al buscapersonas del programa.',
  'notices.mail': 'Su dirección para esto',
  'notices.mail.hint': 'Déjela vacía para no recibir correo.',
  'notices.mail.wrong': 'Escriba una dirección como nombre@example.org, o déjela vacía',
  'notices.on-call': 'Estoy de guardia',
  'notices.on-call.hint':
    'Se le llama en seguida por los informes urgentes, como mucho una vez cada cuarto de hora. Si nadie mira a tiempo, se llama también a los responsables.',
  'notices.saved': 'Guardado.',
  'notices.now': 'De guardia ahora',
  'notices.now.nobody': 'Nadie. Lo urgente se comunica a los responsables.',
  'notices.now.no-mail': 'sin dirección',
} as const satisfies Record<keyof typeof english, Message>;
