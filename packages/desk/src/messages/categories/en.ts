import type { Message } from '../message.ts';

export const categories = {
  'category.intrusion': 'Intrusion',
  'category.tampering': 'Tampering',
  'category.found-device': 'Found device',
  'category.diversion': 'Diversion',
  'category.impersonation': 'Impersonation',
  'category.elicitation': 'Elicitation',
  'category.online-approach': 'Online approach',
  'category.coercion': 'Coercion',
  'category.phishing': 'Phishing',
  'category.exposure': 'Exposure',
  'category.restricted-zone': 'Restricted zone',
  'category.insider-access': 'Insider access',
  'category.name-check': 'Name check',
  'category.contest': 'Contests a report',
  'category.contacted': 'Was contacted',
  'category.complaint': 'Complaint',
} as const satisfies Record<string, Message>;
