export { workRoutes } from './routes.ts';
export { forgetSpent, type Payment, spend } from './spent.ts';
export { type Admission, WorkGate } from './work-gate.ts';
