import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from './shuffle.ts';

test('a random order has every story once, whatever is drawn', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.infiniteStream(fc.nat()), (items, draws) => {
      const shuffled = shuffle(items, (end) => draws.next().value % end);
      expect(shuffled.toSorted()).toEqual(items.toSorted());
    }),
  );
});

test('every order is as likely as any other', () => {
  const orders = new Map<string, number>();
  for (let first = 0; first < 3; first++)
    for (let second = 0; second < 2; second++) {
      const draws = [first, second];
      const order = shuffle(['a', 'b', 'c'], () => draws.shift() ?? 0).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
  expect([...orders.values()]).toEqual([1, 1, 1, 1, 1, 1]);
});
