import type { TranslationOf } from '../message.ts';
import type { problems as english } from './en.ts';

export const problems = {
  'problem.unreachable': 'No se puede llegar al servidor.',
  'problem.unreachable.next': 'Compruebe su conexión e inténtelo otra vez.',
  'problem.strange-answer': 'El servidor contestó algo que no tiene sentido.',
  'problem.strange-answer.next':
    'Cargue la página otra vez. Si sigue igual, avise a quien lleva el servidor.',
  'problem.unavailable': 'El servidor no puede hacer esto en este momento.',
  'problem.unavailable.next': 'Espere un minuto e inténtelo otra vez.',
  'problem.wrong-passphrase': 'El nombre de la cuenta y la frase de acceso no van juntos.',
  'problem.wrong-passphrase.next': 'Compruebe los dos. Seis palabras, en el orden en que las escribió.',
  'problem.slow-down': 'Hubo demasiados intentos.',
  'problem.slow-down.next': 'Espere un minuto e inténtelo otra vez.',
  'problem.wrong-programme':
    'Lo que el servidor dice de este programa no está firmado con la clave del programa.',
  'problem.wrong-programme.next': 'No siga. Avise a quien lleva el servidor.',
  'problem.rolled-back':
    'El servidor muestra el programa como era antes de que este navegador lo viera por última vez.',
  'problem.rolled-back.next':
    'Pregunte a quien lleva el servidor, pero no por esta oficina. Solo está bien si se recuperó una copia de seguridad: entonces borre los datos de este sitio en su navegador y entre otra vez.',
  'problem.roster-unverified': 'La lista de miembros no llega hasta el primer responsable.',
  'problem.roster-unverified.next':
    'No se selló nada para nadie de ella. No siga; avise a un responsable, pero no por esta oficina.',
  'problem.not-on-roster': 'Sus claves no están en la lista de miembros.',
  'problem.not-on-roster.next': 'Pregunte a un responsable si sigue siendo miembro.',
  'problem.not-open': 'La oficina no tiene todavía claves para hoy.',
  'problem.not-open.next': 'Se crean en cuanto entra un responsable.',
  'problem.no-key': 'No tiene la clave para esto.',
  'problem.no-key.next':
    'La tiene un colega que puede abrirlo. Pregunte a un responsable si debería tenerla también.',
  'problem.unreadable-case': 'Este caso no se abre, o la firma de su informe no encaja.',
  'problem.unreadable-case.next':
    'No se muestra nada de él. Avise a un responsable: puede que el servidor lo haya cambiado.',
  'problem.bad-token': 'Este enlace no es válido, o ya se usó.',
  'problem.bad-token.next': 'Si no lo usó usted, dígaselo a quien se lo dio. Si no, entre.',
  'problem.not-found': 'No hay nada bajo ese enlace.',
  'problem.not-found.next': 'Compruebe que copió el enlace entero, o pida otro.',
  'problem.account-taken': 'Ya hay una cuenta con ese nombre, o está invitada.',
  'problem.account-taken.next': 'Elija otro nombre de cuenta.',
  'problem.invitation-unverified': 'Las claves que volvieron no las creó quien tiene su enlace.',
  'problem.invitation-unverified.next':
    'No se admitió a nadie. Retire esta invitación y haga otra, por un medio más seguro.',
  'problem.invitation-over': 'Esta invitación ya no se puede usar.',
  'problem.invitation-over.next': 'Si la aceptó usted, entre. Si no, pida otro enlace.',
  'problem.not-your-invitation': 'Solo puede comprobarla el miembro que hizo esta invitación.',
  'problem.not-your-invitation.next': 'Pídale que admita a la persona nueva, o retírela y haga la suya.',
  'problem.passkey-unavailable': 'Este navegador no puede usar llaves de acceso.',
  'problem.passkey-unavailable.next': 'Entre con su frase de acceso.',
  'problem.passkey-stopped': 'La llave de acceso no se usó.',
  'problem.passkey-stopped.next':
    'Se canceló o tardó demasiado. Inténtelo otra vez o use su frase de acceso.',
  'problem.passkey-known': 'Este dispositivo ya guarda una llave de acceso suya.',
  'problem.passkey-known.next': 'Puede entrar con ella.',
  'problem.passkey-without-prf': 'Con esta llave de acceso se puede entrar, pero no guarda claves.',
  'problem.passkey-without-prf.next': 'Use otra, o su frase de acceso.',
  'problem.passkey-unknown': 'Esta llave de acceso no se conoce aquí, o se quitó.',
  'problem.passkey-unknown.next': 'Entre con su frase de acceso. Después puede añadir una llave de acceso.',
  'problem.claimed': 'Un colega fue más rápido.',
  'problem.claimed.next': 'Ahora tiene este informe. Tome el siguiente.',
  'problem.not-claimed': 'Este informe ya no es suyo.',
  'problem.not-claimed.next': 'Tómelo otra vez si todavía espera.',
  'problem.gone': 'Quien informó retiró este informe, o se borró.',
  'problem.gone.next': 'Aquí no queda nada que hacer.',
  'problem.no-case': 'No existe ese caso.',
  'problem.no-case.next': 'Vuelva a la lista.',
  'problem.moved-on': 'Un colega hizo algo aquí en el mismo momento.',
  'problem.moved-on.next': 'Ya se muestra. Léalo e inténtelo otra vez si todavía procede.',
  'problem.guardians-unproven': 'Nada demuestra quiénes son los guardianes: no hay para quién sellarlo.',
  'problem.guardians-unproven.next':
    'No se restringió nada. Cargue la página otra vez; si sigue así, avise a quien lleva el servidor.',
  'problem.recused': 'Se ha apartado de este caso.',
  'problem.recused.next': 'Sus colegas siguen con él. Elija otro caso.',
  'problem.last-reader':
    'Nadie más puede abrir este caso todavía: si se aparta, quedaría cerrado para siempre.',
  'problem.last-reader.next':
    'Pida a un colega que entre una vez, para que reciba la clave, o a un responsable que admita a alguien. Después apártese.',
  'problem.finished': 'Entretanto se terminó el caso.',
  'problem.finished.next': 'Reábralo para seguir.',
  'problem.forbidden': 'Su función no permite hacer esto.',
  'problem.forbidden.next': 'Pregunte a un responsable.',
  'problem.incomplete-wraps': 'Los miembros han cambiado en este momento.',
  'problem.incomplete-wraps.next': 'Inténtelo otra vez.',
  'problem.too-large': 'Es demasiado largo.',
  'problem.too-large.next': 'Acórtelo o envíelo en dos partes.',
  'problem.no-session': 'El servidor terminó su sesión.',
  'problem.no-session.next': 'Entre otra vez.',
  'problem.unexpected': 'Algo falló en esta página.',
  'problem.unexpected.next':
    'Cargue la página otra vez y entre. Si vuelve a pasar, avise a quien lleva el servidor.',
} as const satisfies TranslationOf<typeof english>;
