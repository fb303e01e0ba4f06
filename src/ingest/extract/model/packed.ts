/** Numbers as they are kept in a file: bytes from -127 to 127 in base64, each that many times `unit`. */
export interface Packed {
  readonly unit: number;
  readonly bytes: string;
}

/** The numbers to a 127th of the greatest. */
export function pack(numbers: ArrayLike<number>): Packed {
  let most = 0;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, Math.abs(numbers[index] ?? 0));
  const unit = Number((most / 127 || 1).toPrecision(6));
  const bytes = Int8Array.from(numbers, (number) => Math.round(number / unit));
  return { unit, bytes: Buffer.from(bytes.buffer).toString("base64") };
}

export function unpack({ unit, bytes }: Packed): Float32Array {
  const buffer = Buffer.from(bytes, "base64");
  const numbers = new Float32Array(buffer.length);
  for (let index = 0; index < buffer.length; index++) numbers[index] = buffer.readInt8(index) * unit;
  return numbers;
}

/** Whole numbers of up to 32 bits, in base64. */
export const packIntegers = (numbers: readonly number[]): string =>
  Buffer.from(Int32Array.from(numbers).buffer).toString("base64");

export function unpackIntegers(bytes: string): Int32Array {
  const buffer = Buffer.from(bytes, "base64");
  return new Int32Array(buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length));
}
