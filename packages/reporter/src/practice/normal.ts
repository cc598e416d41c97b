// The normal distribution's percentage points: Wichura, Algorithm AS 241 (PPND7), Applied Statistics 37 (1988),
// 477-484. About seven figures, for p between 10^-11 and 1 - 10^-11: the rates of an exercise never come near these.

const MIDDLE = 0.425;
const MIDDLE_SQUARED = 0.180625;
const TAIL = 1.6;

const NEAR = {
  over: [59.10937472, 159.29113202, 50.434271938, 3.3871327179],
  under: [67.1875636, 78.757757664, 17.895169469, 1],
};
const FAR = {
  over: [0.17023821103, 1.3067284816, 2.75681539, 1.4234372777],
  under: [0.12021132975, 0.7370016425, 1],
};

/** Below which value a share p of a standard normal distribution lies. @param p more than 0 and less than 1. */
export function zOf(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= MIDDLE) return q * ratio(NEAR, MIDDLE_SQUARED - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p)) - TAIL;
  return Math.sign(q) * ratio(FAR, r);
}

/** How dense a standard normal distribution is at z. */
export function densityAt(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function ratio({ over, under }: typeof NEAR, r: number): number {
  return polynomial(over, r) / polynomial(under, r);
}

/** @param coefficients that of the highest power first. */
function polynomial(coefficients: readonly number[], r: number): number {
  return coefficients.reduce((sum, coefficient) => sum * r + coefficient, 0);
}
