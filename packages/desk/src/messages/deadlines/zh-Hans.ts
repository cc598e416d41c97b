import type { Message } from '../message.ts';
import type { deadlines as english } from './en.ts';

export const deadlines = {
  'deadlines.purge': '删除日期',
  'deadlines.purge.on': '{day}',
  'deadlines.answer.on': '须在 {day} 前答复',
  'deadlines.answer.today': '今天须答复',
  'deadlines.answer.late': { other: '答复已逾期 {count} 个工作日' },
  'deadlines.triage.on': '须在 {day} 前完成评估',
  'deadlines.triage.today': '今天须完成评估',
  'deadlines.triage.late': { other: '评估已逾期 {count} 个工作日' },
  'deadlines.outcome.on': '须在 {day} 前给出结果',
  'deadlines.outcome.today': '今天须给出结果',
  'deadlines.outcome.late': { other: '结果已逾期 {count} 个工作日' },
  'deadlines.review.on': '须在 {day} 前完成复核',
  'deadlines.review.today': '今天须完成复核',
  'deadlines.review.late': { other: '复核已逾期 {count} 个工作日' },
  'deadlines.notice.on': '须在 {day} 前决定是否告知',
  'deadlines.notice.today': '今天须决定是否告知',
  'deadlines.notice.late': { other: '是否告知的决定已逾期 {count} 个工作日' },
  'deadlines.sample.on': '须在 {day} 前提交样本',
  'deadlines.sample.today': '今天须提交样本',
  'deadlines.sample.late': { other: '样本已逾期 {count} 个工作日' },
} as const satisfies Record<keyof typeof english, Message>;
