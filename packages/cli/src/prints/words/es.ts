import type { PrintWords } from './en.ts';

export const es: PrintWords = {
  scan: 'Lea más o cuéntenoslo',
  emergency: '¿Peligro, o un aparato extraño? Llame primero al {number}.',
  free: 'No tiene obligación de informar. No actuamos contra nadie que se equivoque de buena fe.',
  fingerprint: 'La huella de esta línea',
  compare: '¿Somos de verdad nosotros? Compare en {address}',
  qr: 'Código QR que lleva a {address}',
  when: 'Cuándo',
  page: 'Página',
  contact: 'Preguntas a',
  posts: 'Los mensajes firmados de esta línea se comprueban en la misma página.',
  wholeKey: 'La clave entera, para programas',
};
