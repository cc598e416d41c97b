import { expect, test } from 'vitest';
import { isList } from './is-list.ts';

test.each([
  ['', false],
  ['J. Moreau', false],
  ['J. Moreau\nalso signs as J. M.', false],
  ['A woman, about forty, badge 1187, “Rosa”', false],
  ['Anna\nBen\nCleo\nDora', true],
  ['Anna, Ben, Cleo, Dora, Emil', true],
  ['张三、李四、王五、赵六、钱七', true],
  ['سامي، ليلى، عمر، هند، زيد', true],
])('%j is a list of people: %s', (text, expected) => {
  expect(isList(text)).toBe(expected);
});
