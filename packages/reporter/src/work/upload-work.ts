// What an upload's worker loads when a line is busy.

export { askChallenge } from './ask-challenge.ts';
export { solveWork } from './solve-work.ts';
