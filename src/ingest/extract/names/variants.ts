import type { Token } from "../text/token.js";

const SIZES = new Set(
  (
    "tiny mini nano small base large huge medium big micro xl xxl lite pro ultra max plus turbo chat instruct it coder vl r " +
    "b s m l x n t g h e a p xs v1 v2 v3 hd fpn ssd distill r1 preview moe next omni math audio vision ft"
  ).split(" "),
);

/**
 * Where the name of a model that ends at `to` really ends: sizes and versions belong to it (`ResNet` in `ResNet-50`,
 * `LLaMA` in `LLaMA-3-8B`, `Qwen2.5` in `Qwen2.5 7B`, `Phi` in `Phi-3-mini`).
 */
export function variantEnd(tokens: readonly Token[], to: number): number {
  let end = to;
  for (;;) {
    const dash = tokens[end]?.glued === true && /^[-‑]$/.test(tokens[end]?.text ?? "") ? 1 : 0;
    const piece = tokens[end + dash];
    if (piece === undefined || piece.kind === "mark") return end;
    const glued = piece.glued;
    const number = piece.kind === "number";
    const size =
      piece.kind === "word" &&
      SIZES.has(piece.text.toLowerCase()) &&
      (dash === 1 || tokens[end - 1]?.kind === "number");
    if (glued && (dash === 1 || tokens[end - 1]?.kind !== "mark") && (number || size)) {
      end += dash + 1;
      continue;
    }
    const scaled = !glued && number && tokens[end + 1]?.glued === true && /^(B|M)$/.test(tokens[end + 1]?.text ?? "");
    const experts = !glued && number && tokens[end + 1]?.text === "x" && tokens[end + 2]?.glued === true;
    if (!scaled && !experts) return end;
    end += experts ? 4 : 2;
  }
}
