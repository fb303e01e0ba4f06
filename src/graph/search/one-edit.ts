/**
 * Whether one slip of the finger makes the one word of the other: a letter put in, left out or replaced, or two
 * neighbours swapped (Damerau–Levenshtein distance 1; the same word is at distance 0).
 */
export function isOneEditApart(one: string, other: string): boolean {
  const a = [...one];
  const b = [...other];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(restA.length, restB.length) === 1) return true;
  return restA.length === 2 && restA.join("") === restB.reverse().join("");
}
