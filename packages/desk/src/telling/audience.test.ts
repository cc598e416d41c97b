import { expect, test } from 'vitest';
import type { OpenRow } from '../lists/list-rows.ts';
import { audienceOf } from './audience.ts';

const row = (id: string, kind: OpenRow['kind'], claimant: OpenRow['claimant']) =>
  ({ id, kind, claimant }) as OpenRow;
const self = { account: 'mira', name: 'Mira', isSelf: true };
const colleague = { account: 'bea', name: 'Bea', isSelf: false };

test('an answer to all reaches one’s own and what nobody has, and nobody’s whose case is finished', () => {
  const { reached, held, finished } = audienceOf([
    row('own', 'open', self),
    row('free', 'passed-on', null),
    row('theirs', 'open', colleague),
    row('reviewed', 'second-review', colleague),
    row('over', 'finished', self),
  ]);
  expect(reached.map(({ id }) => id)).toEqual(['own', 'free']);
  expect(held.map(({ id }) => id)).toEqual(['theirs', 'reviewed']);
  expect(finished.map(({ id }) => id)).toEqual(['over']);
});
