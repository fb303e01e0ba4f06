const NUMBER = /\d[\d,]*(?:\.\d+)?|\.\d+/g;
const POWER = /(\d+)\s*\^\s*\{?\s*(-?\d+)/g;
/** Numbers without digits: half the cost, twice as fast, an order of magnitude. */
const IN_WORDS =
  /\b(?:hal[fv]|third|quarter|fifth|tenth|hundredth|thousandth|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|twice|thrice|doubl|tripl|quadrupl|magnitude)/i;
/** 1.5M parameters are 1500000. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12];
const TOLERANCE = 1e-9;

/** Whether the words hold the number, in digits with or without a prefix such as k or M, or seem to say it in words. */
export function holdsNumber(words: string, number: number): boolean {
  const written = [...words.matchAll(NUMBER)].map(([digits]) => Number(digits.replaceAll(",", "")));
  if (written.length === 0 || IN_WORDS.test(words)) return true;
  const powers = [...words.matchAll(POWER)].map(([, base, exponent]) => Number(base) ** Number(exponent));
  const size = Math.abs(number);
  return [...written.flatMap((one) => SCALES.map((scale) => one * scale)), ...powers].some(
    (one) => Math.abs(one - size) <= TOLERANCE * Math.max(1, size),
  );
}
