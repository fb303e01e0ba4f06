import type { Plugin } from "graphql-yoga";
import { refusal } from "../refusal.js";

/**
 * Ends a request that takes longer than `milliseconds`, or whose caller has gone: no further resolver is called, and
 * the caller has its answer at once. What the store has begun it finishes, within its own bounds.
 */
export function useTimeLimit(milliseconds: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const gone = args.contextValue.request.signal;
      setExecuteFn(async (execution) => {
        const controller = new AbortController();
        const leave = () => controller.abort(gone.reason);
        gone.addEventListener("abort", leave);
        const timer = setTimeout(() => controller.abort(tooLong(milliseconds)), milliseconds);
        const stoppable = { ...execution, signal: controller.signal };
        try {
          return await executeFn(stoppable);
        } finally {
          clearTimeout(timer);
          gone.removeEventListener("abort", leave);
        }
      });
    },
  };
}

function tooLong(milliseconds: number) {
  return refusal("LIMIT_EXCEEDED", 504, `The request took longer than ${milliseconds} ms. (REQUEST_TIMEOUT_MS)`);
}
