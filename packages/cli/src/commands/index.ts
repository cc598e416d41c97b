import type { Command } from '../terminal/command.ts';
import { deskPull } from './desk-pull.ts';
import { deskReply } from './desk-reply.ts';
import { open } from './open.ts';
import { promiseVerify } from './promise-verify.ts';

/** Every command, in the order of the manual. */
export const COMMANDS: readonly Command[] = [deskPull, open, deskReply, promiseVerify];
