import { loadPolicy, POLICY_LANGUAGES } from '@bellbuoy/content';
import { expect, test } from 'vitest';
import { fillNumber, isolatedNumber } from './emergency-number.ts';
import { pickPolicy } from './pick-policy.ts';
import { parseReportPolicy } from './report-policy.ts';

const policy = await loadPolicy();

test('the number stands in every kind of text: labels, hints, titles and lists', () => {
  const words = {
    label: 'Call {number}?',
    options: { yes: { label: 'I called {number}', hint: '{number}, or {number}' } },
    steps: ['Go away.', 'Call {number}.'],
  };
  expect(fillNumber(words, '+33 1-12')).toEqual({
    label: 'Call \u2068+33 1-12\u2069?',
    options: {
      yes: { label: 'I called \u2068+33 1-12\u2069', hint: '\u2068+33 1-12\u2069, or \u2068+33 1-12\u2069' },
    },
    steps: ['Go away.', 'Call \u2068+33 1-12\u2069.'],
  });
  expect(words.label).toBe('Call {number}?');
});

test.each(POLICY_LANGUAGES)('the report’s pages are given no text with an empty place in %s', (language) => {
  const picked = pickPolicy(policy, language, 'hash');
  expect(JSON.stringify(picked)).not.toMatch(/[{]number[}]/);
  const steps = parseReportPolicy(picked)?.words.categories['found-device'].safety?.steps.join(' ');
  expect(steps).toContain(isolatedNumber(policy.emergency));
});
