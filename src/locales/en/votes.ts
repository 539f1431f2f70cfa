export const votes = { up: 'Useful', down: 'Not useful', score: 'Score' };
