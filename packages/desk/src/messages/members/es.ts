import type { TranslationOf } from '../message.ts';
import type { members as english } from './en.ts';

export const members = {
  'invitation.title': 'Le invitan a la oficina',
  'invitation.as-analyst':
    '{name}, le piden que se una a la oficina de {origin} como analista: alguien que lee y contesta informes.',
  'invitation.as-lead':
    '{name}, le piden que se una a la oficina de {origin} como responsable: alguien que lee y contesta informes, y admite a otras personas.',
  'invitation.account': 'Entrará como {account}.',
  'invitation.next': 'Ahora recibirá una frase de acceso. Después le admitirá quien le invitó.',
  'invitation.accept': 'Aceptar',
  'invitation.working': 'Creando sus claves en este navegador. Tarda un momento.',
  'pending.title': 'Ya casi está dentro',
  'pending.what':
    'Gracias, {name}. Diga a quien le invitó que ha aceptado: su navegador comprueba ahora sus claves y le da acceso.',
  'pending.looking':
    'Esta página mira por sí sola y abre la oficina cuando le hayan admitido. También puede cerrarla y entrar más tarde.',
  'members.title': 'Miembros',
  'members.checked':
    'A cada miembro lo admitió un responsable, hasta llegar al primero. Este navegador ha comprobado las firmas.',
  'members.name': 'Nombre',
  'members.account': 'Cuenta',
  'members.role': 'Función',
  'members.you': 'usted',
  'role.analyst': 'Analista',
  'role.lead': 'Responsable',
  'invitations.title': 'Invitaciones',
  'invitations.none': 'No hay ninguna invitación abierta.',
  'invitations.state': 'Estado',
  'invitations.open': 'Sin aceptar todavía',
  'invitations.accepted': 'Aceptada: espera a ser admitida',
  'invitations.admit': 'Admitir a {name} como {role}',
  'invitations.admitting': 'Dando acceso: {done} de {all} claves',
  'invitations.checking': 'Comprobando las claves',
  'invitations.withdraw': 'Retirar',
  'invitations.withdraw-of': 'Retirar la invitación de {name}',
  'invite.title': 'Invitar a alguien',
  'invite.role': 'Función',
  'invite.role.analyst': 'Lee y contesta informes.',
  'invite.role.lead': 'Hace lo que un analista, y admite a otras personas.',
  'invite.do': 'Crear el enlace',
  'invite.working': 'Creando el enlace',
  'invite.link': 'Enlace para {name}',
  'invite.link.hint':
    'Quien tenga este enlace puede ocupar este puesto, una vez, durante siete días. Déselo a {name} en persona o por un medio en el que confíe. Solo se muestra ahora.',
  'invite.copy': 'Copiar el enlace',
  'invite.another': 'Invitar a otra persona',
} as const satisfies TranslationOf<typeof english>;
