import { BenchgraphError } from "../errors.js";

/** @throws BenchgraphError SERVICE_UNAVAILABLE when the promise has not settled in time; it goes on unheeded. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new BenchgraphError("SERVICE_UNAVAILABLE", `No answer within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
