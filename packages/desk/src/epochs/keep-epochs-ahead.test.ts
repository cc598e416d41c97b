import { addDays, type Epoch } from '@bellbuoy/protocol';
import { describe, expect, test } from 'vitest';
import { planEpochs } from './keep-epochs-ahead.ts';

const DAY = '2026-11-21';

function epoch(number: number, from: string, days = 30): Epoch {
  const until = addDays(from, days - 1);
  return { epoch: number, recipient: '', verify: '', from, until, acceptUntil: addDays(until, 60) };
}

describe('the epochs still to be made', () => {
  test('are three on the first day, one after the other', () => {
    expect(planEpochs([], DAY)).toEqual([
      { epoch: 1, from: DAY },
      { epoch: 2, from: '2026-12-21' },
      { epoch: 3, from: '2027-01-20' },
    ]);
  });

  test('are none while two stand ready', () => {
    expect(planEpochs([epoch(4, '2026-11-01'), epoch(5, '2026-12-01'), epoch(6, '2026-12-31')], DAY)).toEqual(
      [],
    );
  });

  test('are one when one has come into force', () => {
    const epochs = [epoch(4, '2026-10-20'), epoch(5, '2026-11-19'), epoch(6, '2026-12-19')];
    expect(planEpochs(epochs, DAY)).toEqual([{ epoch: 7, from: '2027-01-18' }]);
  });

  test('begin today when the last has run out', () => {
    expect(planEpochs([epoch(1, '2026-08-01')], DAY)[0]).toEqual({ epoch: 2, from: DAY });
    expect(planEpochs([epoch(1, '2026-08-01')], DAY)).toHaveLength(3);
  });

  test('follow an end that was moved', () => {
    expect(planEpochs([epoch(1, '2026-10-01', 57)], DAY).map(({ from }) => from)).toEqual([
      '2026-11-27',
      '2026-12-27',
    ]);
  });
});
