export { workRoutes } from './routes.ts';
export { forgetSpent, type Payment, spend } from './spent.ts';
export { type Admission, PASS_LANE, WorkGate } from './work-gate.ts';
