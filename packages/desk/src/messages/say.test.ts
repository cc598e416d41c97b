import { expect, test } from 'vitest';
import { en } from './en.ts';
import { hearing } from './hearing/en.ts';
import { fillMessage } from './message.ts';
import { say, speakFor } from './say.ts';

test('gaps are filled, numbers as the language writes them, and plural forms picked', () => {
  expect(say('step-of', { step: 1, all: 3 })).toBe('Step 1 of 3');
  expect(say('nothing.waiting', { count: 1 })).toBe('1 report is waiting');
  expect(say('nothing.waiting', { count: 1200 })).toBe('1,200 reports are waiting');
});

test('what is put into a gap is not read as a message', () => {
  expect(fillMessage('{name} is in', 'en', { name: '{name}{count}' })).toBe('{name}{count} is in');
});

test('a gap without a value stays visible', () => {
  expect(fillMessage('Hello {name}', 'en', {})).toBe('Hello {name}');
});

test('the screen never speaks of suspects, threats, hits, duty or enemies, nor of how things are sealed', () => {
  const words = JSON.stringify(Object.values(en)).toLowerCase();
  for (const word of [
    'suspect',
    'threat',
    'hit',
    'duty',
    'enemy',
    'enemies',
    'epoch',
    'envelope',
    'mailbox',
    'victim',
  ]) {
    expect(words).not.toMatch(new RegExp(`\\b${word}s?\\b`));
  }
});

test('the guardians’ desk calls nobody who writes to it a reporter, and nothing that they write a report', () => {
  speakFor('redress');
  expect(say('letter.report')).toBe('Letter');
  expect(say('nothing.waiting', { count: 2 })).toBe('2 letters are waiting');
  expect(say('urgent')).toBe(en.urgent);
  speakFor('intake');
  expect(say('letter.report')).toBe('Report');
});

test.each(Object.entries(hearing))('%s stands for a text of the desk, and has its gaps', (key, heard) => {
  const instead = en[key.slice('heard.'.length) as keyof typeof en];
  expect(instead).toBeDefined();
  const gaps = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])];
  expect(gaps(heard)).toEqual(gaps(instead));
  expect(JSON.stringify(heard).toLowerCase()).not.toMatch(/reporter|name box/);
});
