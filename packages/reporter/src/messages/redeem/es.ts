import type { redeemPage as en } from './en.ts';

/** La página en la que el portador mira cuánto vale un vale, en español. */
export const redeemPage: Record<keyof typeof en, string> = {
  'redeem.title': '¿Cuánto vale este vale?',
  'redeem.lead':
    'Su navegador lo examina aquí, en su dispositivo. El vale no se envía a ninguna parte y nadie sabe que lo ha mirado.',
  'redeem.label': 'El vale como texto',
  'redeem.hint': 'Varias líneas de letras y cifras. Péguelas todas.',
  'redeem.file': 'O el archivo en que se guardó',
  'redeem.fileHint': 'Se lee solo en su dispositivo.',
  'redeem.button': 'Mirarlo',
  'redeem.howTitle': 'Cómo se usa un vale',
  'redeem.how1': 'Quien lo tiene puede usarlo una vez. Nadie tiene que decir de dónde viene.',
  'redeem.how2':
    'Quien lo paga lee el código en papel o en una pantalla y ve cuánto vale, hasta cuándo y si ya se usó. No ve nada más.',
  'redeem.how3': 'Guárdelo como guardaría dinero: quien lo copie puede usarlo antes que usted.',
};
