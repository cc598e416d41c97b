import type { RewardsPageTexts, RewardsTexts } from './en.ts';

/** The page about thanks and money, in Spanish, as it is built. */
export const rewardsPage = {
  'site.rewards': 'Cómo damos las gracias',
  'rewards.title': 'Cómo damos las gracias',
  'rewards.neverTitle': 'Por qué no se paga nunca',
  'rewards.never': 'Nunca se paga a nadie por un nombre, por una detención ni por cada informe.',
  'rewards.never1': 'No hay puntos, ni clasificaciones, ni una lista de quienes ayudaron.',
  'rewards.never2': 'No se promete nada de antemano. Nadie tiene que avisar ni aceptar nada.',
  'rewards.never3': 'No cambia en nada cómo se lee un informe.',
  'rewards.conditionsTitle': 'Qué tiene que ser cierto',
  'rewards.conditions': 'Seis cosas, y todas a la vez. Esta línea no puede cambiarlas.',
  'rewards.verified-by-another': 'Comprobó los hechos alguien distinto de quien propone dar las gracias.',
  'rewards.new-to-desk': 'La oficina no conocía antes esos hechos.',
  'rewards.first-hand': 'Usted mismo se encontró con ellos.',
  'rewards.not-for-a-name': 'No es por nombrar a nadie.',
  'rewards.not-for-an-arrest-or-count': 'No es por una detención ni por cuántos informes envía alguien.',
  'rewards.object-not-controlled': 'Lo que encontró nunca estuvo en sus manos ni a su cuidado.',
  'rewards.whoTitle': 'Quién decide, y cómo',
  'rewards.who1': 'Una persona de la oficina comprueba los hechos. Otra propone dar las gracias.',
  'rewards.who2':
    'Envían al jurado un resumen breve, sin nada que pueda delatarle. El jurado nunca ve su informe.',
  'rewards.who3':
    'Cada miembro decide por su cuenta y escribe por qué. Nadie decide sobre lo que propuso, comprobó o trabajó.',
  'rewards.who4': 'Si están de acuerdo los suficientes, la oferta espera en su conversación {months}.',
  'rewards.who5':
    'Su dispositivo hace vales, y esta línea los firma sin verlos. Quien paga ve cuánto vale un vale, y no puede saber de qué informe viene.',
  'rewards.approvalsCaption': 'Cuántos miembros deben estar de acuerdo',
  'rewards.what': 'Qué',
  'rewards.members': 'Miembros',
  'rewards.upTo': 'Hasta {amount}',
  'rewards.level': 'Reconocimiento, nivel {level}',
  'rewards.commendation':
    'Un reconocimiento es un documento que dice que alguien ayudó. Lleva un mes, un nivel y un nombre inventado, o ninguno. No dice por qué se dio. Cualquiera puede comprobar que es auténtico.',
  'rewards.level.1': 'Por ayudar con cuidado.',
  'rewards.level.2': 'Por una ayuda en la que otros pudieron apoyarse.',
  'rewards.level.3': 'Por una ayuda que fue muy importante.',
  'rewards.examplesTitle': 'Ejemplos',
  'rewards.examples': 'Son inventados. El jurado mira cada informe por separado.',
  'rewards.given':
    '{amount}, por ejemplo en vales de {vouchers}. Miembros que deben estar de acuerdo: {members}.',
  'rewards.nothing': 'Nada. Aquí no se cumple una cosa: «{condition}»',
  'rewards.budgetTitle': 'Cuánto hay',
  'rewards.budget':
    'En un año, como mucho {year}, y en un trimestre, como mucho {quarter}. Un solo pago es de {highest} como mucho.',
  'rewards.unclaimedBudget': 'Lo que nadie recoge puede darse de nuevo.',
  'rewards.unclaimedCharity': 'Lo que nadie recoge va a {charity}.',
  'rewards.payTitle': 'Cómo se paga',
  'rewards.pay': 'Usted elige, y cada vale puede pagarse de otro modo y otro día.',
  'rewards.way.cash': 'En efectivo, en un socio de esta línea.',
  'rewards.way.bank':
    'En una cuenta bancaria. Quien paga sabe entonces de quién es, y aun así no por qué informe.',
  'rewards.way.gift': 'Como donación a una entidad: {charities}.',
  'rewards.crowd':
    'Los vales de un mismo valor son iguales. Cuantos más haya en un trimestre, menos dice cada uno. Al recogerlos verá cuántos hay, y ayuda esperar un poco.',
  'rewards.figuresTitle': 'Qué se ha dado hasta ahora',
  'rewards.figures': 'Números, y ningún nombre. Un número menor que cinco no se muestra.',
  'rewards.script': 'Esta página necesita scripts para mostrar cifras. Para programas están en {file}.',
} satisfies RewardsPageTexts;

/** What its script shows. */
export const rewardsLive = {
  none: 'Nada todavía. Las cifras de un trimestre se publican después de él.',
  unreachable: 'Ahora no se pueden obtener las cifras. Pruebe más tarde.',
  quarter: '{quarter} de {year}',
  'quarter.1': 'Enero a marzo',
  'quarter.2': 'Abril a junio',
  'quarter.3': 'Julio a septiembre',
  'quarter.4': 'Octubre a diciembre',
  what: 'Qué',
  given: 'Firmados',
  redeemed: 'Entregados',
  voucher: 'Vales de {amount}',
  level: 'Reconocimientos, nivel {level}',
  few: 'menos de 5',
} satisfies RewardsTexts;
