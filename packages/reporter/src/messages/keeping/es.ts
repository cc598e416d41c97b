import type { KeepingTexts } from './en.ts';

/** What is said where a sealed report can be kept on the device, in Spanish. */
export const texts = {
  'keep.title': 'No hace falta que espere aquí',
  'keep.offer':
    'Este navegador puede guardar el informe sellado hasta que haya conexión, o puede guardarlo como archivo y entregarlo en otro lugar. Nadie puede leerlo en este dispositivo, pero quien mire puede ver que está. Sus palabras no se guardan con él.',
  'keep.button': 'Guardar el informe sellado en este dispositivo',
  'keep.failed':
    'Este navegador no deja que la página lo guarde. Deje la página abierta hasta que se haya enviado.',
  'keep.keptTitle': 'Su informe espera en este dispositivo',
  'keep.kept':
    'Está sellado y sale en cuanto haya conexión. Puede cerrar esta página; lleve consigo sus palabras.',
  'waiting.lapse':
    'Se puede enviar hasta el {day}. Después la oficina ya no lo acepta. No se puede sellar otra vez: tendría que escribirlo de nuevo.',
  'waiting.delete': 'Borrarlo de este dispositivo',
  'bundle.save': 'Guardarlo como archivo',
  'bundle.saved':
    'Guardado como {name}, sellado tal como está. Entréguelo desde cualquier dispositivo en {address} antes de que termine su plazo, y borre después el archivo.',
} as const satisfies KeepingTexts;
