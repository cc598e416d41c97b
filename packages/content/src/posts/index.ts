// What editors write to be posted elsewhere: the words that are signed, and what is wrong with them. An editor's browser and
// the server judge by the same.

export { type PostFault, postFaults } from './post-faults.ts';
export { type PostPlace, postWords } from './post-words.ts';
