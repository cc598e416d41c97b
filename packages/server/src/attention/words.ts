// What mails say: numbers and an address, never anything of a report. They pass through machines of others.

import type { NoticeLanguage } from '@bellbuoy/protocol';

/** How much waits at a desk. */
export interface Counts {
  /** Reports that nobody has opened. */
  readonly waiting: number;
  readonly dueToday: number;
  readonly overdue: number;
}

interface Words {
  readonly batch: (counts: Counts) => string[];
  readonly urgent: (waiting: number, late: number) => string[];
  readonly subject: string;
  readonly urgentSubject: string;
  readonly test: string;
}

const WORDS: Readonly<Record<NoticeLanguage, Words>> = {
  en: {
    subject: 'The desk: what waits',
    urgentSubject: 'The desk: urgent',
    batch: ({ waiting, dueToday, overdue }) => [
      `Waiting to be opened: ${waiting}`,
      `Due today: ${dueToday}`,
      `Overdue: ${overdue}`,
    ],
    urgent: (waiting, late) => [
      `Urgent reports that nobody has looked at: ${waiting}`,
      `Of these, past their time: ${late}`,
    ],
    test: 'This is a test. Mail from the desk arrives here.',
  },
  es: {
    subject: 'La oficina: lo que espera',
    urgentSubject: 'La oficina: urgente',
    batch: ({ waiting, dueToday, overdue }) => [
      `Sin abrir: ${waiting}`,
      `Vencen hoy: ${dueToday}`,
      `Con retraso: ${overdue}`,
    ],
    urgent: (waiting, late) => [
      `Informes urgentes que nadie ha mirado: ${waiting}`,
      `De ellos, fuera de plazo: ${late}`,
    ],
    test: 'Esto es una prueba. El correo de la oficina llega aquí.',
  },
  fr: {
    subject: 'Le bureau : ce qui attend',
    urgentSubject: 'Le bureau : urgent',
    batch: ({ waiting, dueToday, overdue }) => [
      `À ouvrir : ${waiting}`,
      `À rendre aujourd’hui : ${dueToday}`,
      `En retard : ${overdue}`,
    ],
    urgent: (waiting, late) => [
      `Signalements urgents que personne n’a regardés : ${waiting}`,
      `Dont hors délai : ${late}`,
    ],
    test: 'Ceci est un essai. Le courrier du bureau arrive ici.',
  },
  ar: {
    subject: 'المكتب: ما ينتظر',
    urgentSubject: 'المكتب: عاجل',
    batch: ({ waiting, dueToday, overdue }) => [
      `بانتظار الفتح: ${waiting}`,
      `موعدها اليوم: ${dueToday}`,
      `متأخرة: ${overdue}`,
    ],
    urgent: (waiting, late) => [`بلاغات عاجلة لم ينظر فيها أحد: ${waiting}`, `منها ما فات وقته: ${late}`],
    test: 'هذه تجربة. بريد المكتب يصل إلى هنا.',
  },
  'zh-Hans': {
    subject: '受理台：待办',
    urgentSubject: '受理台：紧急',
    batch: ({ waiting, dueToday, overdue }) => [
      `待打开：${waiting}`,
      `今天到期：${dueToday}`,
      `已逾期：${overdue}`,
    ],
    urgent: (waiting, late) => [`无人查看的紧急报告：${waiting}`, `其中已超时：${late}`],
    test: '这是一封测试邮件。受理台的邮件可以送达此处。',
  },
};

/** A mail of a batch, without whom it goes to. */
export function batchMail(language: NoticeLanguage, counts: Counts, link: string) {
  const { subject, batch } = WORDS[language];
  return { subject, text: letter([...batch(counts), '', link]) };
}

export function urgentMail(language: NoticeLanguage, waiting: number, late: number, link: string) {
  const { urgentSubject: subject, urgent } = WORDS[language];
  return { subject, text: letter([...urgent(waiting, late), '', link]) };
}

export function testMail(language: NoticeLanguage, link: string) {
  const { subject, test } = WORDS[language];
  return { subject, text: letter([test, '', link]) };
}

function letter(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
