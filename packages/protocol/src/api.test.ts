import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import * as api from './api.ts';
import { encodeB64 } from './base64url.ts';
import { codeOf } from './code-of.ts';
import * as deskApi from './desk-api/index.ts';
import { parseAs } from './fields.ts';

const b64 = (bytes: number) => encodeB64(new Uint8Array(bytes));
const malformed: unknown = expect.objectContaining({ code: 'malformed' });
const submission = {
  desk: 'harbour',
  epoch: 3,
  mailbox: b64(32),
  commitment: b64(32),
  envelope: b64(9851),
};
const schemas = Object.entries({ ...api, ...deskApi }).flatMap(([name, value]) =>
  name.endsWith('Schema') ? [[name, value as v.GenericSchema] as const] : [],
);
const requests = schemas.filter(([, schema]) => schema.type === 'strict_object');

test('a submission is read, and one with an unknown member is not', () => {
  expect(parseAs(api.submitReportSchema, submission)).toEqual(submission);
  expect(() => parseAs(api.submitReportSchema, { ...submission, name: 'x' })).toThrow(malformed);
});

test.each([
  ['envelope', b64(67_196)],
  ['mailbox', b64(31)],
  ['epoch', 0],
  ['urgent', 'yes'],
  ['uploads', Array(65).fill('x')],
  ['kept', b64(5754)],
])('a submission whose %s is out of range is refused', (member, value) => {
  expect(() => parseAs(api.submitReportSchema, { ...submission, [member]: value })).toThrow(malformed);
});

test('a message may name another desk, of the form of one', () => {
  const message = { epoch: 3, prev: b64(32), envelope: b64(2683), desk: 'airfield' };
  expect(parseAs(api.sendMessageSchema, message)).toEqual(message);
  expect(() => parseAs(api.sendMessageSchema, { ...message, desk: null })).toThrow(malformed);
});

test('answers may gain members', () => {
  expect(parseAs(api.reportAcceptedSchema, { promise: 'x', later: 1 })).toEqual({ promise: 'x' });
});

test.each(requests)('%s refuses an unknown member', (_, schema) => {
  const result = v.safeParse(schema, { unheardOf: 1 });
  expect(result.issues?.some(({ message }) => message.includes('unheardOf'))).toBe(true);
});

test('every call that has a body is covered', () => {
  expect(requests.length).toBeGreaterThanOrEqual(19);
});

test('any JSON value is read or malformed, by every schema', () => {
  fc.assert(
    fc.property(fc.constantFrom(...schemas), fc.jsonValue(), ([, schema], value) => {
      expect([null, 'malformed']).toContain(codeOf(() => parseAs(schema, value)));
    }),
    { numRuns: 500 },
  );
});
