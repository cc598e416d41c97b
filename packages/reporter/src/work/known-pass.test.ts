import { draftVoucher } from '@bellbuoy/protocol/vouchers';
import { expect, test } from 'vitest';
import { isOfKnownKey } from './known-pass.ts';

const [known, other] = ['A'.repeat(43), 'E'.repeat(43)] as const;

test('only a pass of a key that the descriptor names is shown to the server', () => {
  expect(isOfKnownKey(`${draftVoucher(known)}.AAAA`, [known])).toBe(true);
  expect(isOfKnownKey(`${draftVoucher(other)}.AAAA`, [known])).toBe(false);
  expect(isOfKnownKey(`${draftVoucher(known)}.AAAA`, [])).toBe(false);
});

test.each(['', '.', 'AAAA', 'pass', `${btoa('null')}.a.b`, `${btoa('[1]')}.a.b`])('%s is no pass', (text) => {
  expect(isOfKnownKey(text, [known])).toBe(false);
});
