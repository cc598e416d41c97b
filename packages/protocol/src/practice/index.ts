export * from './estimate.ts';
export * from './noised-answers.ts';
export * from './practice-figures.ts';
