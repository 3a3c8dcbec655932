/** The two players between which the Atari literature normalizes scores. */
export const players = { random: "random", human: "human-average" } as const;

/**
 * A score as a share of the way from random play (0) to the average human (1): V. Mnih et al., Nature 518 (2015), methods.
 * `undefined` where the human does not score higher than chance.
 */
export const humanNormalized = (score: number, random: number, human: number): number | undefined =>
  human > random ? (score - random) / (human - random) : undefined;
