import type { TranslationOf } from '../message.ts';
import type { scrub as english } from './en.ts';

export const scrub = {
  'scrub.summary': 'Resumen de trabajo',
  'scrub.summary.by': 'Escrito por {name}',
  'scrub.summary.unproven': 'Nada demuestra que lo haya escrito esa persona.',
  'scrub.original': 'El aviso tal como se escribió',
  'scrub.restricted':
    'El aviso original está restringido, porque nombra a alguien. Los guardianes pueden hacer que se abra, por un motivo legal.',
  'scrub.kept': 'El aviso original nombra a alguien. Solo lo lee quien lleva el caso; usted lee el resumen.',
  'scrub.kept.own':
    'Este aviso nombra a alguien, y este programa no tiene guardianes para quienes sellarlo. Solo lo lee usted mientras lleva el caso; sus colegas leen el resumen.',
  'scrub.message.restricted': 'Un mensaje del {day} está restringido, porque nombra a alguien.',
  'scrub.message.kept': 'Un mensaje del {day} nombra a alguien: solo lo lee quien lleva el caso.',
  'scrub.message.waiting': 'Un mensaje del {day} aún no se ha resumido: solo lo lee quien lleva el caso.',
  'scrub.message.summary': 'En palabras de la oficina',
  'scrub.message.no-name': 'No nombra a nadie: los colegas pueden leerlo',
  'scrub.bystander.free': 'Nadie lleva este caso ahora. Puede leerlo; quien lo tome responde.',
  'scrub.bystander.held': '{name} lleva este caso y responde. Usted puede leerlo y escribir notas.',
  'scrub.fact': 'Quién lo lee',
  'scrub.fact.open': 'Solo usted, hasta que lo resuma',
  'scrub.fact.no-name': 'Toda la oficina',
  'scrub.fact.restricted': 'Toda la oficina lee el resumen; el original está restringido',
  'scrub.fact.kept': 'Toda la oficina lee el resumen; el original, quien lleva el caso',
  'scrub.recused.row': 'Se ha apartado de este caso',
  'scrub.recused.title': 'Se ha apartado de este caso',
  'scrub.recused.what': 'Su clave se ha borrado y nadie puede darle otra. Sus colegas siguen con él.',
  'scrub.recused.state': 'Apartado',
} as const satisfies TranslationOf<typeof english>;
