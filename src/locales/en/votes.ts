export const votes = { up: 'Useful', down: 'Not useful', score: 'Score', label: 'Was this useful?' };
