import { afterEach } from 'vitest';
import { OutsideLog } from './outside-log.ts';

// Every test is a step of the programmes that run during it, and their logs have to hold after each.
afterEach(async ({ task }) => {
  for (const log of OutsideLog.followed) await log.verify(task.name);
});
