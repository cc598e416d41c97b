import { expect, test } from 'vitest';
import { logDiagnostics } from './diagnostics.ts';

/** What is logged of something that is thrown. */
function logged(error: unknown): string {
  let line = '';
  logDiagnostics({ write: (text) => void (line += text) }).failure('a test', error);
  return line;
}

test('of an error its name, its code and where it arose are told', () => {
  const line = JSON.parse(logged(Object.assign(new RangeError('x'), { code: 'E_TEST' }))) as object;
  expect(line).toMatchObject({ msg: 'a test failed', error: 'RangeError', code: 'E_TEST' });
  expect(line).toHaveProperty(['frames', 0], expect.stringContaining('diagnostics.test.ts'));
  expect(line).not.toHaveProperty('time');
});

test('nothing of its message is told, not where the message has lines that look like frames', () => {
  const said = 'met at the pier\n    at the pier, by Anna Lind\n    at noon';
  expect(logged(new Error(said))).not.toMatch(/pier|Anna|noon/);
  expect(logged(refusalOf(`{"saw": "${said}`))).not.toMatch(/pier|Anna|noon/);
  expect(logged(Object.assign(new Error('x'), { message: said }))).not.toMatch(/pier|Anna|noon/);
});

test('of what is no error its type is told', () => {
  expect(JSON.parse(logged('Anna Lind'))).toMatchObject({ error: 'string' });
});

/** As a parser complains, which repeats what it was given. */
function refusalOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
