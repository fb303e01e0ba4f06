/** For each number how many are greater. */
export function ranksOf(numbers: readonly number[]): number[] {
  const ranks = new Array<number>(numbers.length).fill(0);
  const order = numbers.map((number, index) => ({ number, index })).sort((one, other) => other.number - one.number);
  let rank = 0;
  order.forEach(({ number, index }, position) => {
    if (position > 0 && number < (order[position - 1]?.number ?? 0)) rank = position;
    ranks[index] = rank;
  });
  return ranks;
}
