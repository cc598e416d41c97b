// From answers that passed the die to the share of those of whom each is true. Of the true answer 4 in 6 arrive as it
// is (3 by the die's first half, 1 by chance), of every other 1 in 6 arrives as this one. So with n answers, of which
// a share λ says so:
//   share = (λ - 1/6) / (4/6 - 1/6) = 2 λ - 1/3
//   error = 2 √(λ (1 - λ) / (n - 1))

/** In thousandths, rounded. Without bias, so a share can come out below 0 or above 1000. */
export interface NoisedEstimate {
  readonly share: number;
  /** The standard error of `share`: of chance in who sent, and of the die. */
  readonly error: number;
}

/**
 * @param count how many answers say so.
 * @param all how many there are, at least 2.
 */
export function estimateShare(count: number, all: number): NoisedEstimate {
  const told = count / all;
  return {
    share: thousandths(2 * told - 1 / 3),
    error: thousandths(2 * Math.sqrt((told * (1 - told)) / (all - 1))),
  };
}

function thousandths(share: number): number {
  // Never -0, which JSON writes as 0.
  return Math.round(share * 1000) + 0;
}
